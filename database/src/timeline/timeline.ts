import { and, desc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { person, timelineEntry } from '../schema/index.js';

/** One line of a case file. */
export interface TimelineEntry {
  sequence: number;
  at: Date;
  /** A person's id, `workflow`, or `client`. */
  actor: string;
  /** The person's name, when the actor is one. */
  actorName: string | null;
  kind: string;
  data: Record<string, unknown>;
  /** Hex; chained to the entry before. */
  hash: string;
}

/** The case file of an account, newest first. */
export async function listTimeline(db: Queryable, accountId: string, page: PageRequest): Promise<Page<TimelineEntry>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['integer']);
  const rows = await db
    .select({
      sequence: timelineEntry.sequence,
      at: timelineEntry.at,
      actor: timelineEntry.actor,
      actorName: person.fullName,
      kind: timelineEntry.kind,
      data: timelineEntry.data,
      hash: sql<string>`encode(${timelineEntry.hash}, 'hex')`,
    })
    .from(timelineEntry)
    .leftJoin(person, sql`${person.id}::text = ${timelineEntry.actor}`)
    .where(
      and(
        eq(timelineEntry.accountId, accountId),
        start && keysetAfter('descending', [timelineEntry.sequence, start[0]]),
      ),
    )
    .orderBy(desc(timelineEntry.sequence))
    .limit(page.limit + 1);
  // `append_timeline` is given objects only.
  const entries = rows.map((row) => ({ ...row, data: row.data as Record<string, unknown> }));
  return cutPage(entries, page.limit, (row) => [BigInt(row.sequence)]);
}
