import { isMexicanZone, centralZone, dayOfDate, momentOf } from '../calendar/index.js';
import { commandRefusal } from '../compliance/index.js';
import type { FactsOf } from '../compliance/index.js';
import type { LifeState } from '../strategy/index.js';
import type { CaseFacts } from './caseFacts.js';

/** The life of an account as far as a phone knows it: enough for the rules that judge a gestión. */
export function lifeOnPhone(accountId: string, facts: CaseFacts): LifeState {
  const timeZone = isMexicanZone(facts.timeZone) ? facts.timeZone : centralZone;
  const { livePromise } = facts;
  const dueAt = livePromise === null ? 0 : momentOf(dayOfDate(livePromise.dueOn) + 1, 0, timeZone) - 1;
  return {
    accountId,
    clientId: facts.clientId,
    stage: facts.stage,
    revision: 0,
    placedAt: Date.parse(facts.placedAt),
    timeZone,
    reach: { letter: true, visit: true, call: true },
    figures: {
      balanceCents: facts.balanceCents,
      daysPastDue: facts.daysPastDue,
      promisesKept: 0,
      promisesBroken: 0,
      rightPartyReached: false,
    },
    rules: facts.rules,
    ...(livePromise === null
      ? {}
      : { promise: { id: livePromise.id, dueAt, judgeAt: dueAt, reschedules: livePromise.reschedules } }),
  };
}

/**
 * Why the server would refuse a gestión, or undefined: asked on the phone before it waits for the network, so that it can be mended at
 * the door. The server asks again.
 *
 * @param now epoch ms of the business clock, as well as the phone knows it
 */
export function visitRefusal(
  accountId: string,
  facts: CaseFacts,
  told: FactsOf<'recordContact'>,
  now: number,
): string | undefined {
  return commandRefusal(lifeOnPhone(accountId, facts), told, now);
}
