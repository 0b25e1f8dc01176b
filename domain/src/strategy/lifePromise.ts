import { localTime, minuteMs, momentOf, spread } from '../calendar/index.js';
import type { PromiseRules } from '../promise/index.js';
import { lifeRulesOf } from './lifeRules.js';
import type { LifePromise, LifeState } from './life.js';

/** Payment files and value dates are of whole days; judgements begin after six in the morning, spread over an hour. */
const judgeFromMinute = 6 * 60;

/** When what falls due on a local day is judged (epoch ms): on the morning after its grace. */
export function judgeMoment(life: LifeState, dueDay: number, graceDays: number): number {
  const opens = momentOf(dueDay + graceDays + 1, judgeFromMinute, life.timeZone);
  return opens + Math.floor(spread(life.accountId, 'judge', dueDay) * 60) * minuteMs;
}

interface MadePromise {
  id: string;
  /** Local calendar date, days since 1970-01-01. */
  dueDay: number;
  reschedules: number;
  onBroken: string | undefined;
}

/**
 * A promise as the life waits for it.
 *
 * @param now epoch ms of the business clock
 */
export function lifePromise(
  life: LifeState,
  { id, dueDay, reschedules, onBroken }: MadePromise,
  now: number,
  rules: PromiseRules = lifeRulesOf(life).promise,
): LifePromise {
  const remindAt = momentOf(dueDay - 1, 0, life.timeZone);
  const isAhead = localTime(now, life.timeZone).day < dueDay - 1;
  return {
    id,
    dueAt: momentOf(dueDay + 1, 0, life.timeZone) - 1,
    judgeAt: judgeMoment(life, dueDay, rules.graceDays),
    remindAt: rules.reminder && isAhead ? remindAt : undefined,
    reschedules,
    onBroken,
  };
}
