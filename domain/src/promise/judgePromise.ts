import type { LedgerPayment } from '../ledger/index.js';
import { paidBetween } from '../ledger/index.js';
import type { PromiseRules } from './promiseRules.js';

/** VIGENTE, CUMPLIDA, PARCIAL, ROTA, REPROGRAMADA, CANCELADA. */
export const promiseStates = ['live', 'kept', 'partial', 'broken', 'rescheduled', 'cancelled'] as const;

export type PromiseState = (typeof promiseStates)[number];

/** A promise as far as its judgement needs it. Days are local calendar dates, counted from 1970-01-01. */
export interface PromiseTerms {
  amountCents: bigint;
  madeDay: number;
  dueDay: number;
}

export interface PromiseVerdict {
  state: Extract<PromiseState, 'live' | 'kept' | 'partial' | 'broken'>;
  /** Paid with a value date inside the promise's window, reversals taken off. */
  paidCents: bigint;
}

/** The last day whose payments count for the promise. */
export function lastDayOf(terms: PromiseTerms, rules: PromiseRules): number {
  return terms.dueDay + rules.graceDays;
}

/**
 * Judges a promise by payments and nothing else. Kept as soon as enough is paid, however early; never broken before the
 * client's payment file has covered its last day, because a payment may have been made that we have not been told of.
 *
 * @param payments of the account, in any order; the verdict does not depend on it
 * @param coveredUntilDay last local day that the client's payment files cover completely; undefined when none has come
 */
export function judgePromise(
  terms: PromiseTerms,
  payments: readonly LedgerPayment[],
  coveredUntilDay: number | undefined,
  rules: PromiseRules,
): PromiseVerdict {
  const lastDay = lastDayOf(terms, rules);
  const paidCents = paidBetween(payments, terms.madeDay, lastDay);
  const reaches = (percent: number): boolean => paidCents * 100n >= terms.amountCents * BigInt(percent);
  if (reaches(rules.keptPercent)) return { state: 'kept', paidCents };
  if (coveredUntilDay === undefined || coveredUntilDay < lastDay) return { state: 'live', paidCents };
  return { state: reaches(rules.partialPercent) ? 'partial' : 'broken', paidCents };
}
