import fc from 'fast-check';
import { dayMs } from '../../src/calendar/index.js';
import type { LifeState, Strategy } from '../../src/strategy/index.js';
import { anyNewLife } from '../strategy/strategies.js';

/** A life somewhere on its way through a strategy, and the moment it is looked at. */
export interface Situation {
  life: LifeState;
  now: number;
}

/** Lives in any stage that a dry run meets, standing at any step of the strategy. */
export function anySituation(strategy: Strategy): fc.Arbitrary<Situation> {
  return fc
    .record({
      begun: anyNewLife,
      step: fc.nat(strategy.steps.length - 1),
      attempts: fc.nat(4),
      ageDays: fc.integer({ min: 0, max: 250 }),
      minute: fc.nat(1439),
      stage: fc.constantFrom('collecting', 'collecting', 'collecting', 'onHold', 'promised', 'task'),
    })
    .map(({ begun, step: index, attempts, ageDays, minute, stage }): Situation => {
      const now = begun.placedAt + ageDays * dayMs + minute * 60_000;
      const step = strategy.steps[index]!;
      const since = now - Math.min(ageDays, 3) * dayMs;
      const tried = Math.min(attempts, step.attempts - 1);
      const progress = { key: step.key, since, attempts: tried, ...(tried > 0 ? { lastAttemptAt: since } : {}) };
      const life: LifeState = { ...begun, stage: begun.stage, step: progress };
      if (begun.stage === 'addressReview') return { life, now };
      if (stage === 'onHold')
        return {
          now,
          life: {
            ...life,
            stage,
            frozenFrom: 'collecting',
            frozenSince: since,
            freezeReviewAt: now + 20 * dayMs,
          },
        };
      if (stage === 'promised') {
        const promise = { id: 'promise', dueAt: now + 5 * dayMs, judgeAt: now + 7 * dayMs, reschedules: 0 };
        return { now, life: { ...life, stage, promise } };
      }
      if (stage === 'task' && (step.kind === 'call' || step.kind === 'visit')) {
        const task = { id: 'task', kind: step.kind, openedAt: since, dueAt: now + 3_600_000, expiresAt: now + dayMs };
        return { now, life: { ...life, task } };
      }
      return { life, now };
    });
}
