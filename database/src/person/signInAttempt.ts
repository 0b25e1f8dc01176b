import { eq, lt, sql } from 'drizzle-orm';
import { failuresForgottenMs, signInLockMs } from '@cartera/domain/people';
import type { Database, Queryable } from '../connection/index.js';
import { signInAttempt } from '../schema/index.js';

export type SignInAdmission = { admitted: true } | { admitted: false; lockedUntil: Date };

/**
 * Counts a sign-in as failed before its password is looked at, and says whether it may be looked at; a good one is forgiven
 * with {@link forgetSignIns}. Counting first, under the row's lock, is what makes a burst of parallel guesses no better than a
 * row of them.
 *
 * @param usernameSha256 hash of the user name in lower case, of a person or of nobody
 * @param now wall clock
 */
export async function admitSignIn(db: Database, usernameSha256: string, now: Date): Promise<SignInAdmission> {
  const forgotten = new Date(now.getTime() - failuresForgottenMs);
  return db.transaction(async (transaction) => {
    await transaction.insert(signInAttempt).values({ usernameSha256, failures: 0, lastAt: now }).onConflictDoNothing();
    const [held] = await transaction
      .select()
      .from(signInAttempt)
      .where(eq(signInAttempt.usernameSha256, usernameSha256))
      .for('update');
    if (held === undefined) return { admitted: true };
    if (held.lockedUntil !== null && held.lockedUntil > now) return { admitted: false, lockedUntil: held.lockedUntil };
    const failures = held.lastAt < forgotten ? 1 : held.failures + 1;
    const lockMs = signInLockMs(failures);
    await transaction
      .update(signInAttempt)
      .set({ failures, lastAt: now, lockedUntil: lockMs === 0 ? null : new Date(now.getTime() + lockMs) })
      .where(eq(signInAttempt.usernameSha256, usernameSha256));
    return { admitted: true };
  });
}

/** Forgets the failed sign-ins of a user name after a good one, or after its password was set anew. */
export async function forgetSignIns(db: Queryable, usernameSha256: string): Promise<void> {
  await db.delete(signInAttempt).where(eq(signInAttempt.usernameSha256, usernameSha256));
}

/** Drops what no longer counts, some rows at a time: strangers can invent any number of user names. */
export async function dropForgottenSignIns(db: Queryable, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - failuresForgottenMs);
  const some = db
    .select({ name: signInAttempt.usernameSha256 })
    .from(signInAttempt)
    .where(lt(signInAttempt.lastAt, forgotten))
    .limit(1_000)
    .for('update', { skipLocked: true });
  await db.delete(signInAttempt).where(sql`${signInAttempt.usernameSha256} in ${some}`);
}
