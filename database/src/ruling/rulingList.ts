import { and, desc, eq } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { ruling } from '../schema/index.js';

export type Ruling = typeof ruling.$inferSelect;

export interface RulingFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  reportId?: string | undefined;
  state?: Ruling['state'] | undefined;
}

/** Rulings, newest first. */
export async function listRulings(
  db: Queryable,
  scope: ClientScope,
  filter: RulingFilter,
  page: PageRequest,
): Promise<Page<Ruling>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['moment', 'uuid']);
  const rows = await db
    .select()
    .from(ruling)
    .where(
      and(
        withinScope(ruling.clientId, scope),
        filter.accountId === undefined ? undefined : eq(ruling.accountId, filter.accountId),
        filter.clientId === undefined ? undefined : eq(ruling.clientId, filter.clientId),
        filter.reportId === undefined ? undefined : eq(ruling.reportId, filter.reportId),
        filter.state === undefined ? undefined : eq(ruling.state, filter.state),
        start && keysetAfter('descending', [ruling.proposedAt, start[0]], [ruling.id, start[1]]),
      ),
    )
    .orderBy(desc(ruling.proposedAt), desc(ruling.id))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.proposedAt, row.id]);
}
