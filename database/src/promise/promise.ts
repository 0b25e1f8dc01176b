import { and, desc, eq } from 'drizzle-orm';
import type { PromiseState } from '@cartera/domain/promise';
import type { Queryable } from '../connection/index.js';
import { promise } from '../schema/index.js';

export type PaymentPromise = typeof promise.$inferSelect;

/** Writes a promise. Fails on the unique index when the account has a live one. */
export async function insertPromise(transaction: Queryable, made: typeof promise.$inferInsert): Promise<void> {
  await transaction.insert(promise).values(made);
}

/** A promise of this account, or undefined. */
export async function findPromise(db: Queryable, accountId: string, id: string): Promise<PaymentPromise | undefined> {
  const [row] = await db
    .select()
    .from(promise)
    .where(and(eq(promise.id, id), eq(promise.accountId, accountId)));
  return row;
}

/** The newest promise that was judged by payments: the one that a reversal may bring back to life. */
export async function findLastKeptPromise(db: Queryable, accountId: string): Promise<PaymentPromise | undefined> {
  const [row] = await db
    .select()
    .from(promise)
    .where(eq(promise.accountId, accountId))
    .orderBy(desc(promise.madeAt))
    .limit(1);
  return row?.state === 'kept' ? row : undefined;
}

export interface PromiseEnd {
  state: PromiseState;
  paidCents?: bigint;
  reason?: string;
  /** Null brings it back to life. */
  at: Date | null;
}

/** What became of a promise. */
export async function endPromise(transaction: Queryable, id: string, end: PromiseEnd): Promise<void> {
  const { state, paidCents, reason, at } = end;
  await transaction.update(promise).set({ state, paidCents, reason, endedAt: at }).where(eq(promise.id, id));
}

/** A dispute, an agreement or the end of the account leaves no promise alive. */
export async function cancelLivePromise(
  transaction: Queryable,
  accountId: string,
  reason: string,
  at: Date,
): Promise<void> {
  await transaction
    .update(promise)
    .set({ state: 'cancelled', reason, endedAt: at })
    .where(and(eq(promise.accountId, accountId), eq(promise.state, 'live')));
}
