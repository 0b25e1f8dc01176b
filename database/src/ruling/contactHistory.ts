import { and, eq, sql } from 'drizzle-orm';
import { localTime } from '@cartera/domain/calendar';
import type { MexicanZone } from '@cartera/domain/calendar';
import type { ContactHistory } from '@cartera/domain/ruling';
import type { Queryable } from '../connection/index.js';
import { address, contactAttempt, contactPoint, letter, task } from '../schema/index.js';

/**
 * Everything a ruling may rest on, as it stands in this transaction.
 *
 * @param at epoch ms of the business clock
 */
export async function readContactHistory(
  db: Queryable,
  accountId: string,
  at: number,
  timeZone: MexicanZone,
): Promise<ContactHistory> {
  const points = await db
    .select({
      id: contactPoint.id,
      kind: contactPoint.kind,
      grade: address.grade,
      located: sql<boolean>`${address.location} is not null`,
    })
    .from(contactPoint)
    .leftJoin(address, eq(address.contactPointId, contactPoint.id))
    .where(and(eq(contactPoint.accountId, accountId), eq(contactPoint.authorisation, 'authorised')));
  const attempts = await db
    .select({
      id: contactAttempt.id,
      medium: contactAttempt.medium,
      contactPointId: contactAttempt.contactPointId,
      result: contactAttempt.result,
      at: contactAttempt.at,
      actor: contactAttempt.actor,
      located: sql<boolean>`${contactAttempt.location} is not null`,
      photos: evidenceCount('photos'),
      papers: evidenceCount('papers'),
    })
    .from(contactAttempt)
    .where(eq(contactAttempt.accountId, accountId))
    .orderBy(contactAttempt.at);
  const letters = await db
    .select({ id: letter.id, producedAt: letter.producedAt, state: letter.state })
    .from(letter)
    .where(eq(letter.accountId, accountId));
  const reviews = await db
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.accountId, accountId), eq(task.kind, 'reviewAddress'), eq(task.state, 'expired')));
  return {
    at,
    points: points.flatMap(({ id, kind, grade, located }) => {
      if (kind === 'email') return [];
      const usable = kind === 'phone' || grade === 'exact' || grade === 'corrected' || located;
      return [{ id, kind, usable }];
    }),
    attempts: attempts.map(({ contactPointId, at: moment, ...attempt }) => {
      const local = localTime(moment.getTime(), timeZone);
      return {
        ...attempt,
        contactPointId: contactPointId ?? undefined,
        at: moment.getTime(),
        localDay: local.day,
        localMinute: local.minute,
      };
    }),
    letters: letters.map(({ id, producedAt, state }) => ({
      id,
      producedAt: producedAt.getTime(),
      returned: state === 'returned',
    })),
    failedReviews: reviews.map(({ id }) => id),
  };
}

const evidenceCount = (field: 'photos' | 'papers') =>
  sql<number>`coalesce(jsonb_array_length(${contactAttempt.evidence} -> ${sql.raw(`'${field}'`)}), 0)`;
