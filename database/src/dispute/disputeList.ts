import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { DisputeKind } from '@cartera/domain/dispute';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { personName } from '../person/index.js';
import { account, dispute } from '../schema/index.js';
import type { Dispute } from './dispute.js';

export interface DisputeFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  state?: Dispute['state'] | undefined;
  kind?: DisputeKind | undefined;
}

/** A dispute as lists tell it. */
export type DisputeLine = Omit<Dispute, 'papers'> & {
  reference: string;
  openedByName: string | null;
  resolvedByName: string | null;
  /** SHA-256, in hex. */
  papers: string[];
};

function conditions(scope: ClientScope, { accountId, clientId, state, kind }: DisputeFilter): SQL | undefined {
  return and(
    withinScope(dispute.clientId, scope),
    accountId === undefined ? undefined : eq(dispute.accountId, accountId),
    clientId === undefined ? undefined : eq(dispute.clientId, clientId),
    state === undefined ? undefined : eq(dispute.state, state),
    kind === undefined ? undefined : eq(dispute.kind, kind),
  );
}

/** Disputes, newest first. */
export async function listDisputes(
  db: Queryable,
  scope: ClientScope,
  filter: DisputeFilter,
  page: PageRequest,
): Promise<Page<DisputeLine>> {
  const { after, orderBy, limit } = newestFirst(dispute.openedAt, dispute.id, page);
  const rows = await db
    .select({
      dispute,
      reference: account.reference,
      openedByName: personName(dispute.openedBy),
      resolvedByName: personName(dispute.resolvedBy),
    })
    .from(dispute)
    .innerJoin(account, eq(account.id, dispute.accountId))
    .where(and(conditions(scope, filter), after))
    .orderBy(...orderBy)
    .limit(limit);
  const lines = rows.map(({ dispute: row, ...beside }): DisputeLine => ({
    ...row,
    ...beside,
    papers: row.papers as string[],
  }));
  return cutPage(lines, page.limit, (line) => [line.openedAt, line.id]);
}

/** How many disputes fit. */
export function countDisputes(
  db: Queryable,
  scope: ClientScope,
  filter: DisputeFilter,
  cap: number,
): Promise<CappedTotal> {
  const fitting = db.select({ id: dispute.id }).from(dispute).where(conditions(scope, filter));
  return countUpTo(db, cap, fitting.limit(cap + 1));
}
