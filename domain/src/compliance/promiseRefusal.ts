import { isFrozen } from '../account/index.js';
import { localTime } from '../calendar/index.js';
import { lifeRulesOf } from '../strategy/index.js';
import type { LifeState } from '../strategy/index.js';
import type { PromiseFacts } from './factsOfCommand.js';

/** Why a promise may not be made now, or undefined. */
export function promiseRefusal(life: LifeState, facts: PromiseFacts, now: number): string | undefined {
  if (isFrozen(life.stage)) return 'account.frozen';
  if (life.finding !== undefined) return 'contact.stopped';
  if (life.stage === 'agreement' || life.agreement !== undefined) return 'promise.underAgreement';
  if (life.stage === 'ruling') return 'promise.underRuling';
  if (life.stage === 'promised') return 'promise.alreadyLive';
  return promiseTermsRefusal(life, facts, now);
}

/** Why a live promise may not be given another day or amount, or undefined. */
export function rescheduleRefusal(life: LifeState, facts: PromiseFacts, now: number): string | undefined {
  if (isFrozen(life.stage)) return 'account.frozen';
  if (life.promise === undefined) return 'promise.notLive';
  if (life.promise.reschedules >= lifeRulesOf(life).promise.maxReschedules) return 'promise.rescheduledTooOften';
  return promiseTermsRefusal(life, facts, now);
}

/** Judges amount and day: within the client's horizon, today at the earliest, and never more than is owed. */
function promiseTermsRefusal(life: LifeState, { amountCents, dueDay }: PromiseFacts, now: number): string | undefined {
  const amount = centsOf(amountCents);
  if (amount === undefined || amount <= 0n) return 'promise.amountNotPositive';
  if (life.figures !== undefined && amount > BigInt(life.figures.balanceCents)) return 'promise.beyondBalance';
  const today = localTime(now, life.timeZone).day;
  if (!Number.isSafeInteger(dueDay) || dueDay < today) return 'promise.inThePast';
  return dueDay > today + lifeRulesOf(life).promise.horizonDays ? 'promise.beyondHorizon' : undefined;
}

/** Decimal digits of cents as an integer; undefined for anything else. */
export function centsOf(text: string): bigint | undefined {
  return /^-?[0-9]{1,18}$/.test(text) ? BigInt(text) : undefined;
}
