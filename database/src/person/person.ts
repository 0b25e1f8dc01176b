import { eq, sql } from 'drizzle-orm';
import type { Role } from '@cartera/domain/people';
import type { Queryable } from '../connection/index.js';
import { person } from '../schema/index.js';

export interface NewPerson {
  id: string;
  /** Compared in lower case. */
  username: string;
  fullName: string;
  role: Role;
  /** Clients this person may see; null means all of them. */
  clientScope: readonly string[] | null;
  /** Encoded argon2id hash; the password itself never gets here. */
  passwordHash: string;
}

/** What sign-in compares with; never leaves the API. */
export interface Credentials {
  personId: string;
  passwordHash: string;
  lockedUntil: Date | null;
  disabledAt: Date | null;
}

/** Adds a person unless the id or the user name exists already; an existing one is left as it is. */
export async function insertPerson(db: Queryable, added: NewPerson): Promise<'created' | 'exists'> {
  const rows = await db
    .insert(person)
    .values({
      ...added,
      username: added.username.toLowerCase(),
      clientScope: added.clientScope === null ? null : [...added.clientScope],
    })
    .onConflictDoNothing()
    .returning({ id: person.id });
  return rows.length === 1 ? 'created' : 'exists';
}

/** The credentials of a user name, in any case. */
export async function findCredentials(db: Queryable, username: string): Promise<Credentials | undefined> {
  const [found] = await db
    .select({
      personId: person.id,
      passwordHash: person.passwordHash,
      lockedUntil: person.lockedUntil,
      disabledAt: person.disabledAt,
    })
    .from(person)
    .where(eq(person.username, username.toLowerCase()));
  return found;
}

/**
 * Counts a failed sign-in and locks the person once `limit` is reached. One statement, so that parallel guesses are all
 * counted; a lock that has passed starts the count again.
 *
 * @param lockMs how long the lock lasts, in milliseconds
 */
export async function countFailedSignIn(
  db: Queryable,
  personId: string,
  now: Date,
  limit: number,
  lockMs: number,
): Promise<void> {
  const moment = sql.param(now, person.lockedUntil);
  const failures = sql`case when ${person.lockedUntil} <= ${moment} then 1 else ${person.failedSignIns} + 1 end`;
  await db
    .update(person)
    .set({
      failedSignIns: failures,
      lockedUntil: sql`case when ${person.lockedUntil} > ${moment} then ${person.lockedUntil}
        when ${failures} >= ${limit}::integer then ${sql.param(new Date(now.getTime() + lockMs), person.lockedUntil)}::timestamptz end`,
    })
    .where(eq(person.id, personId));
}

/** Forgets failed sign-ins after a good one. */
export async function forgetFailedSignIns(db: Queryable, personId: string): Promise<void> {
  await db.update(person).set({ failedSignIns: 0, lockedUntil: null }).where(eq(person.id, personId));
}
