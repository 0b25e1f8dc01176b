import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PromiseState } from '@cartera/domain/promise';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, keysetAfter, newestFirst, readCursor } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { personName } from '../person/index.js';
import { account, promise } from '../schema/index.js';

export interface PromiseFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  states?: readonly PromiseState[] | undefined;
  /** Calendar dates, both included. */
  dueFrom?: string | undefined;
  dueUntil?: string | undefined;
  /** The person who took it. */
  madeBy?: string | undefined;
}

const columns = {
  id: promise.id,
  accountId: promise.accountId,
  clientId: promise.clientId,
  reference: account.reference,
  amountCents: promise.amountCents,
  paidCents: promise.paidCents,
  madeOn: promise.madeOn,
  dueOn: promise.dueOn,
  state: promise.state,
  partyId: promise.partyId,
  contactAttemptId: promise.contactAttemptId,
  replacesId: promise.replacesId,
  reschedules: promise.reschedules,
  reason: promise.reason,
  note: promise.note,
  madeAt: promise.madeAt,
  madeBy: promise.madeBy,
  madeByName: personName(promise.madeBy),
  endedAt: promise.endedAt,
};

/** A promise as lists tell it. */
export type PromiseLine = Omit<typeof promise.$inferSelect, 'onBroken'> & {
  reference: string;
  madeByName: string | null;
};

function conditions(scope: ClientScope, filter: PromiseFilter): SQL | undefined {
  return and(
    withinScope(promise.clientId, scope),
    filter.accountId === undefined ? undefined : eq(promise.accountId, filter.accountId),
    filter.clientId === undefined ? undefined : eq(promise.clientId, filter.clientId),
    filter.states === undefined ? undefined : inArray(promise.state, [...filter.states]),
    filter.dueFrom === undefined ? undefined : gte(promise.dueOn, filter.dueFrom),
    filter.dueUntil === undefined ? undefined : lte(promise.dueOn, filter.dueUntil),
    filter.madeBy === undefined ? undefined : eq(promise.madeBy, filter.madeBy),
  );
}

/** Promises in the order in which they fall due. */
export async function listPromises(
  db: Queryable,
  scope: ClientScope,
  filter: PromiseFilter,
  page: PageRequest,
): Promise<Page<PromiseLine>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['day', 'uuid']);
  const rows = await db
    .select(columns)
    .from(promise)
    .innerJoin(account, eq(account.id, promise.accountId))
    .where(
      and(
        conditions(scope, filter),
        start && keysetAfter('ascending', [promise.dueOn, start[0]], [promise.id, start[1]]),
      ),
    )
    .orderBy(asc(promise.dueOn), asc(promise.id))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.dueOn, row.id]);
}

/** The promises of one account, newest first. */
export async function listAccountPromises(
  db: Queryable,
  accountId: string,
  page: PageRequest,
): Promise<Page<PromiseLine>> {
  const { after, orderBy, limit } = newestFirst(promise.madeAt, promise.id, page);
  const rows = await db
    .select(columns)
    .from(promise)
    .innerJoin(account, eq(account.id, promise.accountId))
    .where(and(eq(promise.accountId, accountId), after))
    .orderBy(...orderBy)
    .limit(limit);
  return cutPage(rows, page.limit, (row) => [row.madeAt, row.id]);
}

/** How many promises fit. */
export function countPromises(
  db: Queryable,
  scope: ClientScope,
  filter: PromiseFilter,
  cap: number,
): Promise<CappedTotal> {
  const fitting = db.select({ id: promise.id }).from(promise).where(conditions(scope, filter));
  return countUpTo(db, cap, fitting.limit(cap + 1));
}
