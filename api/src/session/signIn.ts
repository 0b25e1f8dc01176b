import { randomUUID } from 'node:crypto';
import type { Database } from '@cartera/database/connection';
import { countFailedSignIn, findCredentials, forgetFailedSignIns } from '@cartera/database/person';
import { openSession } from '@cartera/database/session';
import { hashPassword, verifyPassword } from '../password/index.js';
import { newToken, tokenSha256 } from './token.js';

const failuresBeforeLock = 5;
const lockMs = 15 * 60_000;
/** A working day and its overtime. */
export const sessionMs = 12 * 3_600_000;

/** Compared with when the user name is unknown, so that the answer takes the same time; nobody knows its password. */
const nobodysHash = hashPassword(randomUUID());

/**
 * Opens a session, or answers undefined: for a wrong password, an unknown user, a locked or a disabled one alike, after the
 * same work, so that an outsider cannot tell which user names exist.
 *
 * @param now wall clock
 */
export async function signIn(
  db: Database,
  username: string,
  password: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date } | undefined> {
  const credentials = await findCredentials(db, username);
  const matches = await verifyPassword(credentials?.passwordHash ?? (await nobodysHash), password);
  const admissible =
    credentials !== undefined &&
    credentials.disabledAt === null &&
    (credentials.lockedUntil === null || credentials.lockedUntil <= now);
  if (!admissible || !matches) {
    await countFailedSignIn(db, credentials?.personId ?? randomUUID(), now, failuresBeforeLock, lockMs);
    return undefined;
  }
  await forgetFailedSignIns(db, credentials.personId);
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionMs);
  await openSession(db, {
    tokenSha256: tokenSha256(token),
    personId: credentials.personId,
    createdAt: now,
    expiresAt,
  });
  return { token, expiresAt };
}
