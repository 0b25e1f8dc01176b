import { paidBetween } from '../ledger/index.js';
import type { LedgerPayment } from '../ledger/index.js';
import { payableCents } from './agreementTerms.js';
import type { AgreementLimits, AgreementTerms } from './agreementTerms.js';

export type AgreementVerdict =
  /** `judgeDay` is the last day of the next instalment that is neither paid nor covered yet. */
  | { state: 'live'; judgeDay: number; missed: number; paidCents: bigint }
  | { state: 'fulfilled'; paidCents: bigint }
  | { state: 'broken'; missed: number; paidCents: bigint };

/**
 * Judges a plan by payments and nothing else, in any order. Payments fill the instalments from the first one on; an
 * instalment is missed when, by its last day, less has been paid than the plan asks for up to it. Nothing is missed before the
 * client's payment files have covered that day.
 *
 * @param signedDay payments count from this local day on
 * @param coveredUntilDay as in `judgePromise`
 */
export function judgeAgreement(
  terms: AgreementTerms,
  signedDay: number,
  payments: readonly LedgerPayment[],
  coveredUntilDay: number | undefined,
  limits: AgreementLimits,
): AgreementVerdict {
  const { instalments } = terms;
  const lastDay = (instalments.at(-1)?.dueDay ?? signedDay) + limits.graceDays;
  const paidCents = paidBetween(payments, signedDay, lastDay);
  if (paidCents >= payableCents(terms)) return { state: 'fulfilled', paidCents };
  let asked = 0n;
  let missed = 0;
  for (const { dueDay, amountCents } of instalments) {
    const day = dueDay + limits.graceDays;
    asked += amountCents;
    // Nothing that a file may still tell of can make a payment too little: only a reversal, which is judged when it comes.
    if (paidBetween(payments, signedDay, day) >= asked) continue;
    if (coveredUntilDay === undefined || coveredUntilDay < day)
      return missed > limits.toleratedMisses
        ? { state: 'broken', missed, paidCents }
        : { state: 'live', judgeDay: day, missed, paidCents };
    missed += 1;
  }
  // Everything is due and known, and it was not all paid.
  return { state: 'broken', missed: Math.max(1, missed), paidCents };
}
