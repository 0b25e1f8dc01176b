import type { AuthProvider } from 'react-admin';
import { actions, can } from '@cartera/domain/people';
import type { Action } from '@cartera/domain/people';
import { ApiProblem, api, ask } from '../asking/index.js';
import { session } from './sessionStore.js';
import type { SignedIn } from './sessionStore.js';

export const passwordPath = '/password';

/** Opens a session and tells everybody. */
export async function signIn(username: string, password: string): Promise<SignedIn> {
  const { person } = await ask(api.POST('/api/v1/session', { body: { username, password } }));
  session.began(person);
  return person;
}

let asking: Promise<SignedIn> | undefined;

/** Who is signed in, asked once. */
async function known(): Promise<SignedIn> {
  const { person } = session.current();
  if (person !== undefined) return person;
  asking ??= ask(api.GET('/api/v1/session')).finally(() => {
    asking = undefined;
  });
  const found = await asking;
  session.began(found);
  return found;
}

/** What a screen asks of who opens it. */
export interface ScreenPermission {
  permission: Action;
  writePermission?: Action | undefined;
}

function isAction(action: string): action is Action {
  return (actions as readonly string[]).includes(action);
}

/** @param screens by the name of their resource */
export function consoleAuth(screens: Readonly<Record<string, ScreenPermission | undefined>>): AuthProvider {
  return {
    login: async ({ username, password }: { username: string; password: string }) => {
      const person = await signIn(username, password);
      return person.passwordTemporary ? { redirectTo: passwordPath } : undefined;
    },
    logout: async () => {
      const { person } = session.current();
      session.closed();
      // Whatever it answers, this browser forgets: a session already gone is no reason to stay.
      if (person !== undefined) await api.DELETE('/api/v1/session').catch(() => undefined);
    },
    checkAuth: async () => {
      try {
        await known();
      } catch (error) {
        if (error instanceof ApiProblem && error.status !== 401) return;
        throw error;
      }
    },
    checkError: (error: unknown) => {
      // The screen stays as it is, with all that was typed; a window asks to sign in again.
      if (error instanceof ApiProblem && error.status === 401) session.lost();
      return Promise.resolve();
    },
    getIdentity: async () => {
      const person = await known();
      return { ...person };
    },
    canAccess: async ({ resource, action }) => {
      const { role } = await known();
      if (isAction(action)) return can(role, action);
      const screen = screens[resource];
      if (screen === undefined) return true;
      const writes = action === 'create' || action === 'edit' || action === 'delete';
      return can(role, writes ? (screen.writePermission ?? screen.permission) : screen.permission);
    },
  };
}
