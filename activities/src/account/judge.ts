import type { Database } from '@cartera/database/connection';
import { localTime } from '@cartera/domain/calendar';
import { judgeMoment, lifeRulesOf } from '@cartera/domain/strategy';
import type { LifePromise, LifeState } from '@cartera/domain/strategy';
import type { LifeActivities } from '@cartera/workflows/accountLifecycle';
import { judgeMoney } from './judgeMoney.js';
import { ownOrder } from './recordEvent.js';
import { transact } from './transact.js';
import { endEverything } from './withdraw.js';

/** A payment file may wake a promise long before its time: then it is not looked at again before its grace has passed. */
function waitOn(life: LifeState, promise: LifePromise, retryAt: number): LifePromise {
  const dueDay = localTime(promise.dueAt, life.timeZone).day;
  return { ...promise, judgeAt: Math.max(retryAt, judgeMoment(life, dueDay, lifeRulesOf(life).promise.graceDays)) };
}

/** Judges a promise whose grace has passed; without the payment file of its last day it is looked at again at `retryAt`. */
export function createJudgePromise(db: Database): LifeActivities['judgePromise'] {
  return async ({ life, at, promiseId, retryAt }) => {
    const order = ownOrder(life, at, 'judgePromise', { promiseId });
    const { life: next } = await transact(db, order, async (transaction) => {
      const { promise } = await judgeMoney({ transaction, life, at });
      const waiting = life.promise === undefined ? undefined : waitOn(life, life.promise, retryAt);
      const turn = promise ?? (waiting === undefined ? undefined : { state: 'live' as const, promise: waiting });
      return {
        event: { kind: 'promiseJudged', at, promise: turn ?? { state: 'cancelled' } },
        facts: { promiseId, state: turn?.state },
        answer: () => null,
      };
    });
    return next;
  };
}

/** The next payment of a plan may lie months ahead: until its grace has passed there is nothing to look at. */
function lookAgainAt(life: LifeState, nextJudgeDay: number | undefined, retryAt: number): number {
  if (nextJudgeDay === undefined) return retryAt;
  const { graceDays } = lifeRulesOf(life).agreement;
  return Math.max(retryAt, judgeMoment(life, nextJudgeDay - graceDays, graceDays));
}

/** Judges a plan on the morning after an instalment's grace. */
export function createJudgeAgreement(db: Database): LifeActivities['judgeAgreement'] {
  return async ({ life, at, agreementId, retryAt }) => {
    const order = ownOrder(life, at, 'judgeAgreement', { agreementId });
    const { life: next } = await transact(db, order, async (transaction) => {
      const { agreement, balance, nextJudgeDay } = await judgeMoney({ transaction, life, at });
      if (balance.settled) await endEverything({ transaction, life, at }, 'settled');
      const turn = agreement ?? { state: 'live' as const, judgeAt: lookAgainAt(life, nextJudgeDay, retryAt) };
      return {
        event: { kind: 'agreementJudged', at, agreement: turn, balance },
        facts: { agreementId, state: turn.state, balanceCents: balance.balanceCents },
        answer: () => null,
      };
    });
    return next;
  };
}
