import { and, eq, gte, lt } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ComplaintSource } from '@cartera/domain/dispute';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { personName } from '../person/index.js';
import { account, complaint } from '../schema/index.js';

export interface ComplaintFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  source?: ComplaintSource | undefined;
  /** Recorded from this moment on, and before the other. */
  from?: Date | undefined;
  before?: Date | undefined;
}

/** A complaint as lists tell it. */
export type ComplaintLine = typeof complaint.$inferSelect & { reference: string; recordedByName: string | null };

function conditions(scope: ClientScope, filter: ComplaintFilter): SQL | undefined {
  return and(
    withinScope(complaint.clientId, scope),
    filter.accountId === undefined ? undefined : eq(complaint.accountId, filter.accountId),
    filter.clientId === undefined ? undefined : eq(complaint.clientId, filter.clientId),
    filter.source === undefined ? undefined : eq(complaint.source, filter.source),
    filter.from === undefined ? undefined : gte(complaint.recordedAt, filter.from),
    filter.before === undefined ? undefined : lt(complaint.recordedAt, filter.before),
  );
}

/** Complaints, newest first. */
export async function listComplaints(
  db: Queryable,
  scope: ClientScope,
  filter: ComplaintFilter,
  page: PageRequest,
): Promise<Page<ComplaintLine>> {
  const { after, orderBy, limit } = newestFirst(complaint.recordedAt, complaint.id, page);
  const rows = await db
    .select({ complaint, reference: account.reference, recordedByName: personName(complaint.recordedBy) })
    .from(complaint)
    .innerJoin(account, eq(account.id, complaint.accountId))
    .where(and(conditions(scope, filter), after))
    .orderBy(...orderBy)
    .limit(limit);
  const lines = rows.map(({ complaint: row, ...beside }): ComplaintLine => ({ ...row, ...beside }));
  return cutPage(lines, page.limit, (line) => [line.recordedAt, line.id]);
}

/** How many complaints fit. */
export function countComplaints(
  db: Queryable,
  scope: ClientScope,
  filter: ComplaintFilter,
  cap: number,
): Promise<CappedTotal> {
  const fitting = db.select({ id: complaint.id }).from(complaint).where(conditions(scope, filter));
  return countUpTo(db, cap, fitting.limit(cap + 1));
}
