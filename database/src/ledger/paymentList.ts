import { and, eq, gte, lte } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { account, payment } from '../schema/index.js';
import type { Payment } from './ledger.js';

export interface PaymentFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  kind?: Payment['kind'] | undefined;
  state?: Payment['state'] | undefined;
  /** Value dates, both included. */
  valueFrom?: string | undefined;
  valueUntil?: string | undefined;
}

/** A movement as lists tell it. */
export type PaymentLine = Payment & { reference: string };

function conditions(scope: ClientScope, filter: PaymentFilter): SQL | undefined {
  return and(
    withinScope(payment.clientId, scope),
    filter.accountId === undefined ? undefined : eq(payment.accountId, filter.accountId),
    filter.clientId === undefined ? undefined : eq(payment.clientId, filter.clientId),
    filter.kind === undefined ? undefined : eq(payment.kind, filter.kind),
    filter.state === undefined ? undefined : eq(payment.state, filter.state),
    filter.valueFrom === undefined ? undefined : gte(payment.valueDate, filter.valueFrom),
    filter.valueUntil === undefined ? undefined : lte(payment.valueDate, filter.valueUntil),
  );
}

/** Payments and reversals, the last received first. */
export async function listPayments(
  db: Queryable,
  scope: ClientScope,
  filter: PaymentFilter,
  page: PageRequest,
): Promise<Page<PaymentLine>> {
  const { after, orderBy, limit } = newestFirst(payment.receivedAt, payment.id, page);
  const rows = await db
    .select({ payment, reference: account.reference })
    .from(payment)
    .innerJoin(account, eq(account.id, payment.accountId))
    .where(and(conditions(scope, filter), after))
    .orderBy(...orderBy)
    .limit(limit);
  const lines = rows.map(({ payment: row, reference }): PaymentLine => ({ ...row, reference }));
  return cutPage(lines, page.limit, (line) => [line.receivedAt, line.id]);
}

/** How many movements fit. */
export function countPayments(
  db: Queryable,
  scope: ClientScope,
  filter: PaymentFilter,
  cap: number,
): Promise<CappedTotal> {
  const fitting = db.select({ id: payment.id }).from(payment).where(conditions(scope, filter));
  return countUpTo(db, cap, fitting.limit(cap + 1));
}
