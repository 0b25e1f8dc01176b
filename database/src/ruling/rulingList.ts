import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { ruling } from '../schema/index.js';

export type Ruling = typeof ruling.$inferSelect;

export interface RulingFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  reportId?: string | undefined;
  state?: Ruling['state'] | undefined;
  /** Of `rulingTypes` in domain/ruling. */
  type?: string | undefined;
}

function conditions(scope: ClientScope, { accountId, clientId, reportId, state, type }: RulingFilter): SQL | undefined {
  return and(
    withinScope(ruling.clientId, scope),
    accountId === undefined ? undefined : eq(ruling.accountId, accountId),
    clientId === undefined ? undefined : eq(ruling.clientId, clientId),
    reportId === undefined ? undefined : eq(ruling.reportId, reportId),
    state === undefined ? undefined : eq(ruling.state, state),
    type === undefined ? undefined : eq(ruling.type, type),
  );
}

/** Rulings, newest first. */
export async function listRulings(
  db: Queryable,
  scope: ClientScope,
  filter: RulingFilter,
  page: PageRequest,
): Promise<Page<Ruling>> {
  const slice = newestFirst(ruling.proposedAt, ruling.id, page);
  const rows = await db
    .select()
    .from(ruling)
    .where(and(conditions(scope, filter), slice.after))
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows, page.limit, (row) => [row.proposedAt, row.id]);
}

/** How many rulings fit. */
export function countRulings(
  db: Queryable,
  scope: ClientScope,
  filter: RulingFilter,
  cap: number,
): Promise<CappedTotal> {
  return countUpTo(
    db,
    cap,
    db
      .select({ id: ruling.id })
      .from(ruling)
      .where(conditions(scope, filter))
      .limit(cap + 1),
  );
}
