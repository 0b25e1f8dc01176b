import type { Stage } from '../account/index.js';
import type { MexicanZone } from '../calendar/index.js';
import { decide } from './decide.js';
import type { LifeState, Reach } from './life.js';
import type { LifeRules } from './lifeRules.js';
import type { Strategy } from './strategy.js';

/** What an account began with. Moments are epoch ms of the business clock. */
export interface BeginningFacts {
  accountId: string;
  clientId: string;
  /** The stage it began in. */
  stage: Stage;
  placedAt: number;
  begunAt: number;
  timeZone: MexicanZone;
  reach: Reach;
  balanceCents: string;
  daysPastDue: number;
  rules?: Partial<LifeRules>;
}

/** The life of an account to which nothing has happened since it began. */
export function lifeAtBeginning(strategy: Strategy, facts: BeginningFacts): LifeState {
  const { begunAt, balanceCents, daysPastDue, ...given } = facts;
  const first = strategy.steps[0];
  const life: LifeState = {
    ...given,
    revision: 1,
    step: first === undefined ? undefined : { key: first.key, since: begunAt, attempts: 0 },
    figures: { balanceCents, daysPastDue, promisesKept: 0, promisesBroken: 0, rightPartyReached: false },
  };
  const decision = decide(life, strategy, begunAt);
  if (decision.kind !== 'act' || decision.action.kind !== 'openTask') return life;
  const { kind, dueAt, expiresAt } = decision.action.task;
  return { ...life, task: { id: 'begun', kind, openedAt: begunAt, dueAt, expiresAt } };
}
