import { localTime } from '../calendar/index.js';
import type { LifeState, StepCondition, Strategy } from '../strategy/index.js';

/** Fields that tell one account from another and change nothing about its way. */
const individual: ReadonlySet<string> = new Set([
  'accountId',
  'clientId',
  'id',
  'revision',
  'strategyVersionId',
  'openedAt',
  'requestedAt',
]);

/** Any whole number of this size is a moment in epoch ms; nothing else in a life comes near it. */
const firstMoment = 1e11;

/** The limits that the conditions of some strategies ask about. */
export interface ConditionLimits {
  balances: readonly bigint[];
  daysPastDue: readonly number[];
}

export function conditionLimits(strategies: readonly Strategy[]): ConditionLimits {
  const conditions: StepCondition[] = strategies.flatMap(({ steps }) => steps.flatMap(({ when }) => when ?? []));
  return {
    balances: conditions.flatMap(({ balanceAtLeastCents, balanceBelowCents }) =>
      [balanceAtLeastCents, balanceBelowCents].flatMap((cents) => (cents === undefined ? [] : [BigInt(cents)])),
    ),
    daysPastDue: conditions.flatMap(({ daysPastDueAtLeast }) => daysPastDueAtLeast ?? []),
  };
}

/**
 * Names the situation of a life, so that lives of one name have one way ahead and it is followed once. Moments count by their
 * local day, because a path is told in days; sums count by the limits that conditions ask about. The hour within a band, which
 * each account draws for itself, is left out: it can carry an attempt over midnight only where bands are shorter than a step
 * takes, and then by a day.
 */
export function lifeClass(life: LifeState, limits: ConditionLimits): string {
  const { figures, recentContacts, rules, ...situation } = life;
  const capped = (rules?.contactsPerDay ?? rules?.contactsPerWeek ?? null) !== null;
  const measured =
    figures === undefined
      ? undefined
      : {
          balance: limits.balances.filter((limit) => BigInt(figures.balanceCents) >= limit).length,
          daysPastDue: limits.daysPastDue.filter((limit) => figures.daysPastDue >= limit).length,
          promisesBroken: figures.promisesBroken,
          rightPartyReached: figures.rightPartyReached,
        };
  const relevant = { ...situation, rules, measured, recentContacts: capped ? recentContacts : undefined };
  return JSON.stringify(named(relevant, life.timeZone));
}

function named(value: unknown, timeZone: LifeState['timeZone']): unknown {
  if (typeof value === 'number' && value >= firstMoment) return localTime(value, timeZone).day;
  if (Array.isArray(value)) return value.map((one: unknown) => named(one, timeZone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, field]) => field !== undefined && !individual.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, named(field, timeZone)]);
}
