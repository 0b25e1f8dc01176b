import { and, eq, gt } from 'drizzle-orm';
import type { UnplannedReason } from '@cartera/domain/assignment';
import type { Queryable } from '../connection/index.js';
import { cutPage } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { readCursor } from '../page/index.js';
import { unplannedVisit } from '../schema/index.js';

export type UnplannedVisit = typeof unplannedVisit.$inferSelect;

/** The visits that a plan could give to nobody, with their reasons. */
export async function listUnplanned(
  db: Queryable,
  dayPlanId: string,
  reason: UnplannedReason | undefined,
  page: PageRequest,
): Promise<Page<UnplannedVisit>> {
  const [after] = page.after === undefined ? [] : readCursor(page.after, ['uuid']);
  const rows = await db
    .select()
    .from(unplannedVisit)
    .where(
      and(
        eq(unplannedVisit.dayPlanId, dayPlanId),
        reason === undefined ? undefined : eq(unplannedVisit.reason, reason),
        after === undefined ? undefined : gt(unplannedVisit.taskId, after),
      ),
    )
    .orderBy(unplannedVisit.taskId)
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.taskId]);
}
