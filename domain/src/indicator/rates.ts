import type { Measures, RecoveryMeasures } from './measures.js';

/** Quotients of 0 to 1, or more where the words say so; null where there is nothing to divide by. */
export interface Rates {
  contactRate: number | null;
  rightPartyRate: number | null;
  promiseRate: number | null;
  keptRate: number | null;
  keptAmountRate: number | null;
  /** Attempts for each account that was worked. */
  attemptsPerAccount: number | null;
  secondsPerCall: number | null;
  /** Cents that each attempt brought, through promises. */
  promisePaidCentsPerAttempt: bigint | null;
}

export interface RecoveryRates extends Rates {
  coverageRate: number | null;
  recoveryRate: number | null;
  /** Cents that were paid for each attempt. */
  paidCentsPerAttempt: bigint | null;
}

/** `part / whole` to four decimals; null for an empty whole. */
export function quotient(part: number | bigint, whole: number | bigint): number | null {
  if (BigInt(whole) === 0n) return null;
  // In ten-thousandths, half away from zero: cents outgrow what a double divides exactly.
  const scaled = BigInt(part) * 20_000n;
  const doubled = scaled / BigInt(whole);
  const rounded = doubled >= 0n ? (doubled + 1n) / 2n : (doubled - 1n) / 2n;
  return Number(rounded) / 10_000;
}

/** Whole cents of each, cut; null for none. */
function each(cents: bigint, among: number): bigint | null {
  return among === 0 ? null : cents / BigInt(among);
}

/** The quotients of what was counted. */
export function ratesOf(measures: Measures): Rates {
  const { attempts, contacts, rightPartyContacts, promisesMade, promisesDue, promisesKept } = measures;
  return {
    contactRate: quotient(contacts, attempts),
    rightPartyRate: quotient(rightPartyContacts, attempts),
    promiseRate: quotient(promisesMade, rightPartyContacts),
    keptRate: quotient(promisesKept, promisesDue),
    keptAmountRate: quotient(measures.keptCents, measures.dueCents),
    attemptsPerAccount: quotient(attempts, measures.accountsWorked),
    secondsPerCall: quotient(measures.handlingSeconds, measures.calls),
    promisePaidCentsPerAttempt: each(measures.promisePaidCents, attempts),
  };
}

/** Those of a product or an account, with what was recovered of it. */
export function recoveryRatesOf(measures: RecoveryMeasures): RecoveryRates {
  return {
    ...ratesOf(measures),
    coverageRate: quotient(measures.accountsWorked, measures.assignedAccounts),
    recoveryRate: quotient(measures.paidCents, measures.assignedCents),
    paidCentsPerAttempt: each(measures.paidCents, measures.attempts),
  };
}
