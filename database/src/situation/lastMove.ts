import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { account, person, timelineEntry } from '../schema/index.js';

/** The entry that brought an account to where it stands. */
export interface LastMove {
  kind: string;
  at: Date;
  /** A person's id, `workflow`, or `client`. */
  actor: string;
  /** The person's name, when the actor is one. */
  actorName: string | null;
}

/**
 * The newest entry of the moment in which the account came to its stage: effect and entry carry the same moment, because they are
 * one transaction.
 *
 * @param kinds of entry that can move an account
 */
export async function findLastMove(
  db: Queryable,
  accountId: string,
  kinds: readonly string[],
): Promise<LastMove | undefined> {
  const [found] = await db
    .select({
      kind: timelineEntry.kind,
      at: timelineEntry.at,
      actor: timelineEntry.actor,
      actorName: person.fullName,
    })
    .from(timelineEntry)
    .innerJoin(account, and(eq(account.id, timelineEntry.accountId), eq(account.stageSince, timelineEntry.at)))
    .leftJoin(person, sql`${person.id}::text = ${timelineEntry.actor}`)
    .where(and(eq(timelineEntry.accountId, accountId), inArray(timelineEntry.kind, [...kinds])))
    .orderBy(desc(timelineEntry.sequence))
    .limit(1);
  return found;
}
