import { useSyncExternalStore } from 'react';
import type { Schemas } from '@cartera/api/client';
import { can } from '@cartera/domain/people';
import type { Action } from '@cartera/domain/people';

export type SignedIn = Schemas['SignedInPerson'];

interface SessionState {
  person: SignedIn | undefined;
  /** The session ended under the screen: it stays, and asks to sign in again over it. */
  ended: boolean;
}

let state: SessionState = { person: undefined, ended: false };
const listeners = new Set<() => void>();

function set(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Who is signed in, outside components. */
export const session = {
  current: (): SessionState => state,
  began: (person: SignedIn): void => {
    set({ person, ended: false });
  },
  /** The API no longer knows the session; what is on screen is kept. */
  lost: (): void => {
    if (state.person !== undefined && !state.ended) set({ ...state, ended: true });
  },
  closed: (): void => {
    set({ person: undefined, ended: false });
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, session.current);
}

/** Whether the person's role allows an action at all. */
export function usePermitted(action: Action): boolean {
  const { person } = useSession();
  return person !== undefined && can(person.role, action);
}
