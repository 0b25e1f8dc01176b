import { localTime, offsetMinutes } from '../calendar/index.js';
import type { LifeState, Reach, StepCondition, Strategy } from '../strategy/index.js';

/** What of a life its way ahead can depend on, under some strategies and from one moment on. */
export interface ClassRules {
  /** Epoch ms of the business clock. */
  at: number;
  balances: readonly bigint[];
  daysPastDue: readonly number[];
  asksBrokenPromises: boolean;
  asksRightParty: boolean;
  /** Ways of reaching somebody that a step needs. */
  ways: readonly (keyof Reach)[];
  /** The longest pause after an attempt, in whole days. */
  longestSpacing: number;
}

/** The way that each kind of step needs. */
const wayOf = { letter: 'letter', offer: 'letter', visit: 'visit', call: 'call', message: 'message' } as const;

/** @param at epoch ms of the business clock */
export function classRules(strategies: readonly Strategy[], at: number): ClassRules {
  const steps = strategies.flatMap((strategy) => strategy.steps);
  const conditions: StepCondition[] = steps.flatMap(({ when }) => when ?? []);
  const ways = steps.flatMap(({ kind }) => (kind === 'ruling' ? [] : [wayOf[kind]]));
  return {
    at,
    balances: conditions.flatMap(({ balanceAtLeastCents, balanceBelowCents }) =>
      [balanceAtLeastCents, balanceBelowCents].flatMap((cents) => (cents === undefined ? [] : [BigInt(cents)])),
    ),
    daysPastDue: conditions.flatMap(({ daysPastDueAtLeast }) => daysPastDueAtLeast ?? []),
    asksBrokenPromises: conditions.some(({ brokenPromisesAtLeast }) => brokenPromisesAtLeast !== undefined),
    asksRightParty: conditions.some(({ rightPartyReached }) => rightPartyReached !== undefined),
    // A promise is reminded of by a call, whatever the strategy.
    ways: [...new Set([...ways, 'call' as const])].sort(),
    longestSpacing: Math.max(0, ...steps.map(({ spacingDays }) => spacingDays)),
  };
}

/** Fields that tell one account from another and change nothing about its way. */
const individual: ReadonlySet<string> = new Set([
  'accountId',
  'clientId',
  'id',
  'revision',
  'strategyVersionId',
  'openedAt',
  'requestedAt',
  'timeZone',
]);

/** Any whole number of this size is a moment in epoch ms; nothing else in a life comes near it. */
const firstMoment = 1e11;

/**
 * Names the situation of a life, so that lives of one name have one way ahead and it is followed once. Moments count by their
 * local day, because a path is told in days, and those behind us only where a step still counts from them; sums count by the
 * limits that conditions ask about. The hour within a band, which each account draws for itself, is left out: it can carry an
 * attempt over midnight only where a band is shorter than the steps before it take, and then by a day.
 */
export function lifeClass(life: LifeState, rules: ClassRules): string {
  const { figures, recentContacts, rules: own, reach, ...situation } = life;
  const capped = (own?.contactsPerDay ?? own?.contactsPerWeek ?? null) !== null;
  const today = localTime(rules.at, life.timeZone).day;
  const measured =
    figures === undefined
      ? null
      : [
          rules.balances.filter((limit) => BigInt(figures.balanceCents) >= limit).length,
          rules.daysPastDue.filter((limit) => figures.daysPastDue >= limit).length,
          rules.asksBrokenPromises ? figures.promisesBroken : 0,
          rules.asksRightParty && figures.rightPartyReached,
        ];
  const dayOf = (field: string, at: number): number => {
    const { day } = localTime(at, life.timeZone);
    if (day >= today || field === 'placedAt') return day;
    return field === 'lastAttemptAt' && day + rules.longestSpacing > today ? day : 0;
  };
  return JSON.stringify([
    named(situation, dayOf),
    measured,
    rules.ways.map((way) => reach[way] === true),
    offsetMinutes(life.timeZone, rules.at),
    own,
    capped ? recentContacts?.map((at) => localTime(at, life.timeZone).day) : null,
  ]);
}

function named(value: object, dayOf: (field: string, at: number) => number): unknown[] {
  return Object.entries(value)
    .filter(([key, field]) => field !== undefined && !individual.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]: [string, unknown]) => {
      if (typeof field === 'number' && field >= firstMoment) return [key, dayOf(key, field)];
      return [key, typeof field === 'object' && field !== null ? named(field, dayOf) : field];
    });
}
