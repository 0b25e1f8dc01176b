import type { Schemas } from '@cartera/api/client';
import type { Role } from '@cartera/domain/people';

/** Somebody signed in on this phone. */
export interface Session {
  token: string;
  /** Epoch ms. */
  expiresAt: number;
  personId: string;
  fullName: string;
  username: string;
  role: Role;
}

/** Why nobody could be signed in, in words. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

type SignedIn = { token: string; person: Schemas['SignedInPerson'] };

interface Answer {
  status: number;
  body: unknown;
}

async function ask(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      // The phone has a token of its own; a cookie beside it would only open another door.
      credentials: 'omit',
      headers: { 'content-type': 'application/json', 'accept-language': 'es-MX', ...headers },
      body: JSON.stringify(body),
    });
  } catch {
    throw new SignInError('No hay conexión. Para entrar por primera vez se necesita internet.');
  }
  return { status: response.status, body: await response.json().catch(() => undefined) };
}

/** @throws {SignInError} with the sentence of the problem */
function granted<Body>({ status, body }: Answer): Body {
  if (status < 300) return body as Body;
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string };
  throw new SignInError(
    title === undefined ? 'El servidor no respondió. Intente otra vez.' : `${title} ${detail ?? ''}`,
  );
}

/**
 * Signs somebody in and registers this phone as theirs: what is kept is a token that is good beside this phone's id only.
 *
 * @param deviceId made by the app when it was installed
 * @throws {SignInError}
 */
export async function signIn(username: string, password: string, deviceId: string): Promise<Session> {
  const { token, person } = granted<SignedIn>(await ask('/session', { username, password }));
  if (person.passwordTemporary)
    throw new SignInError('Su contraseña es temporal. Cámbiela en la consola y vuelva a entrar.');
  if (!person.actions.includes('contact.record'))
    throw new SignInError('Su usuario no registra visitas. Pida a su supervisor que revise su papel.');
  const authorization = { authorization: `Bearer ${token}` };
  const phone = granted<{ token: string; expiresAt: string }>(
    await ask('/devices', { id: deviceId, name: phoneName(navigator.userAgent) }, authorization),
  );
  // The password's session has done its work.
  await fetch('/api/v1/session', {
    method: 'DELETE',
    credentials: 'omit',
    headers: { ...authorization, 'x-cartera': '1' },
  }).catch(() => undefined);
  const { id: personId, fullName, role } = person;
  return { token: phone.token, expiresAt: Date.parse(phone.expiresAt), personId, fullName, username, role };
}

/** As its owner would recognise the phone in a list. */
export function phoneName(userAgent: string): string {
  const [, model] = /Android [\d.]+; ([^;)]+)/.exec(userAgent) ?? [];
  if (model !== undefined) return `Android ${model.replace(/ Build.*/, '')}`.slice(0, 100);
  return /iPhone|iPad/.exec(userAgent)?.[0] ?? 'Navegador';
}

/** The headers of every request that a phone makes. */
export function requestHeaders({ token }: Session, deviceId: string): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'x-cartera-device': deviceId,
    'x-cartera': '1',
    'accept-language': 'es-MX',
  };
}
