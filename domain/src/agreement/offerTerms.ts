import { monthsLater } from '../calendar/index.js';
import type { StepOffer } from '../strategy/index.js';
import type { AgreementTerms } from './agreementTerms.js';

/** What an offer comes to for one account. Accepting it means an agreement on exactly these terms. */
export interface OfferTerms extends AgreementTerms {
  balanceCents: bigint;
  payableCents: bigint;
  /** Last local day (since 1970-01-01) on which it can be accepted; the first payment is due on it too. */
  validUntilDay: number;
}

/**
 * The terms that a strategy's offer has for a balance; undefined when they would leave nothing to pay. Cents tie exactly: what is
 * given up is rounded down, so that it never exceeds the client's limit, and the cents that do not divide are paid with the first
 * payment. After it one falls due each month.
 *
 * @param today the debtor's local day, since 1970-01-01
 */
export function offerTerms(
  { forgivenPercent, instalments, validDays }: StepOffer,
  balanceCents: bigint,
  today: number,
): OfferTerms | undefined {
  const forgivenCents = (balanceCents * BigInt(forgivenPercent)) / 100n;
  const payableCents = balanceCents - forgivenCents;
  if (payableCents <= 0n) return undefined;
  const validUntilDay = today + validDays;
  // A debt of a few cents has no more payments than cents.
  const payments = payableCents < BigInt(instalments) ? Number(payableCents) : instalments;
  const each = payableCents / BigInt(payments);
  return {
    kind: forgivenCents > 0n ? 'forgiveness' : 'restructure',
    balanceCents,
    forgivenCents,
    payableCents,
    validUntilDay,
    instalments: Array.from({ length: payments }, (_, index) => ({
      dueDay: monthsLater(validUntilDay, index),
      amountCents: index === 0 ? payableCents - each * BigInt(payments - 1) : each,
    })),
  };
}
