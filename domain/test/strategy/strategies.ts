import fc from 'fast-check';
import type { LifeState, Strategy, StrategyStep } from '../../src/strategy/index.js';
import { mexicanZones } from '../../src/calendar/index.js';

const bands = [
  { fromMinute: 7 * 60, untilMinute: 12 * 60 },
  { fromMinute: 12 * 60, untilMinute: 17 * 60 },
  { fromMinute: 17 * 60, untilMinute: 22 * 60 },
];

const anyStep = fc.record({
  kind: fc.constantFrom('letter' as const, 'call' as const, 'visit' as const),
  dayOffset: fc.integer({ min: 0, max: 200 }),
  attempts: fc.integer({ min: 1, max: 5 }),
  spacingDays: fc.integer({ min: 0, max: 20 }),
  windowDays: fc.integer({ min: 1, max: 10 }),
  timeBands: fc.subarray(bands),
  /** How far to jump on failure, in steps; 0 for the next in order. */
  jump: fc.integer({ min: 0, max: 3 }),
});

/** Strategies that an author could save: forward only, ending in a ruling. */
export const anyStrategy: fc.Arbitrary<Strategy> = fc.array(anyStep, { maxLength: 8 }).map((drawn) => {
  const last = drawn.length;
  const steps = drawn.map(({ jump, ...step }, index): StrategyStep => ({
    ...step,
    key: `step-${index}`,
    attempts: step.kind === 'letter' ? 1 : step.attempts,
    template: step.kind === 'letter' ? 'firstNotice' : undefined,
    onFailure: jump === 0 ? undefined : index + jump >= last ? 'ruling' : `step-${index + jump}`,
  }));
  const ruling: StrategyStep = {
    key: 'ruling',
    kind: 'ruling',
    dayOffset: 120,
    attempts: 1,
    spacingDays: 0,
    windowDays: 0,
    timeBands: [],
  };
  return { steps: [...steps, ruling] };
});

/** Accounts on their first day. */
export const anyNewLife: fc.Arbitrary<Omit<LifeState, 'step'>> = fc
  .record({
    accountId: fc.uuid(),
    clientId: fc.uuid(),
    placedAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
    timeZone: fc.constantFrom(...mexicanZones),
    letter: fc.boolean(),
    visit: fc.boolean(),
    call: fc.boolean(),
    review: fc.boolean(),
  })
  .map(({ letter, visit, call, review, ...rest }) => ({
    ...rest,
    stage: review && !letter ? 'addressReview' : 'collecting',
    revision: 1,
    reach: { letter, visit: visit || letter, call },
  }));
