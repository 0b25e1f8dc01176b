import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '@cartera/database/connection';
import { admitSignIn, dropForgottenSignIns, findCredentials, forgetSignIns } from '@cartera/database/person';
import { openSession } from '@cartera/database/session';
import { hashPassword, verifyPassword } from '../password/index.js';
import { newToken, tokenSha256 } from './token.js';

/** A working day and its overtime. */
export const sessionMs = 12 * 3_600_000;

/** Compared with when the user name is unknown, so that the answer takes the same time; nobody knows its password. */
const nobodysHash = hashPassword(randomUUID());

export type SignIn =
  | { outcome: 'opened'; token: string; expiresAt: Date }
  /** A wrong password, an unknown user or a disabled one alike. */
  | { outcome: 'refused' }
  | { outcome: 'locked'; lockedUntil: Date };

/** The form in which failed sign-ins are counted. */
export function usernameSha256(username: string): string {
  return createHash('sha256').update(username.toLowerCase()).digest('hex');
}

/**
 * Opens a session. An unknown user name is refused after the same work, and locked after the same failures, as a known one: an
 * outsider cannot tell which exist.
 *
 * @param now wall clock
 */
export async function signIn(
  db: Database,
  { username, password, userAgent }: { username: string; password: string; userAgent?: string | undefined },
  now: Date,
): Promise<SignIn> {
  const nameSha256 = usernameSha256(username);
  const admission = await admitSignIn(db, nameSha256, now);
  if (!admission.admitted) return { outcome: 'locked', lockedUntil: admission.lockedUntil };
  const credentials = await findCredentials(db, username);
  const matches = await verifyPassword(credentials?.passwordHash ?? (await nobodysHash), password);
  if (credentials === undefined || credentials.disabledAt !== null || !matches) return { outcome: 'refused' };
  await forgetSignIns(db, nameSha256);
  await dropForgottenSignIns(db, now);
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionMs);
  await openSession(db, {
    tokenSha256: tokenSha256(token),
    personId: credentials.personId,
    userAgent: userAgent?.slice(0, 300),
    createdAt: now,
    expiresAt,
  });
  return { outcome: 'opened', token, expiresAt };
}
