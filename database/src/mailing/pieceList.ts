import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { PieceState } from '@cartera/domain/mailing';
import type { Queryable } from '../connection/index.js';
import { cutPage, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { mailingPiece } from '../schema/index.js';

export type MailingPiece = typeof mailingPiece.$inferSelect;

/** The pieces of a run in the order of the post. */
export async function listPieces(
  db: Queryable,
  runId: string,
  filter: { state?: PieceState | undefined },
  page: PageRequest,
): Promise<Page<MailingPiece>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['integer']);
  const rows = await db
    .select()
    .from(mailingPiece)
    .where(
      and(
        eq(mailingPiece.runId, runId),
        filter.state === undefined ? undefined : eq(mailingPiece.state, filter.state),
        start && gt(mailingPiece.number, Number(start[0])),
      ),
    )
    .orderBy(asc(mailingPiece.number))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [BigInt(row.number)]);
}

/** How many pieces of a run stand where. */
export async function countPieces(db: Queryable, runId: string): Promise<{ state: PieceState; pieces: number }[]> {
  return db
    .select({ state: mailingPiece.state, pieces: sql<number>`count(*)::integer` })
    .from(mailingPiece)
    .where(eq(mailingPiece.runId, runId))
    .groupBy(mailingPiece.state)
    .orderBy(asc(mailingPiece.state));
}
