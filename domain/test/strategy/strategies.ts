import fc from 'fast-check';
import { isWritten, stepTemplates } from '../../src/strategy/index.js';
import type {
  LifeRules,
  LifeState,
  StepCondition,
  StepKind,
  Strategy,
  StrategyStep,
} from '../../src/strategy/index.js';
import { mexicanZones } from '../../src/calendar/index.js';

const bands = [
  { fromMinute: 7 * 60, untilMinute: 12 * 60 },
  { fromMinute: 12 * 60, untilMinute: 17 * 60 },
  { fromMinute: 17 * 60, untilMinute: 22 * 60 },
];

/** What accounts of these tests owe, in cents: conditions are drawn around it. */
const anyBalance = fc.integer({ min: 1, max: 100_000 });

const anyCondition: fc.Arbitrary<StepCondition | undefined> = fc.option(
  fc
    .record(
      {
        balanceAtLeastCents: anyBalance.map(String),
        balanceBelowCents: fc.integer({ min: 100_001, max: 200_000 }).map(String),
        daysPastDueAtLeast: fc.integer({ min: 0, max: 200 }),
        brokenPromisesAtLeast: fc.integer({ min: 0, max: 3 }),
        rightPartyReached: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    .filter((when) => Object.keys(when).length > 0),
  { nil: undefined, freq: 2 },
);

const anyOffer = fc.record({
  forgivenPercent: fc.integer({ min: 0, max: 100 }),
  instalments: fc.integer({ min: 1, max: 60 }),
  validDays: fc.integer({ min: 1, max: 365 }),
});

const kinds = ['letter', 'call', 'visit', 'message', 'offer', 'ruling'] as const satisfies readonly StepKind[];

const anyStep = fc.record({
  kind: fc.constantFrom(...kinds),
  dayOffset: fc.integer({ min: 0, max: 200 }),
  attempts: fc.integer({ min: 1, max: 5 }),
  spacingDays: fc.integer({ min: 0, max: 20 }),
  windowDays: fc.integer({ min: 1, max: 10 }),
  timeBands: fc.subarray(bands),
  template: fc.nat(9),
  when: anyCondition,
  offer: anyOffer,
  /** How far to jump on failure, in steps; 0 for the next in order. */
  jump: fc.integer({ min: 0, max: 3 }),
});

type Drawn<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never;

function stepOf(drawn: Drawn<typeof anyStep>, index: number, last: number): StrategyStep {
  const { jump, template, offer, ...step } = drawn;
  const worked = step.kind === 'call' || step.kind === 'visit';
  const known = isWritten(step.kind) ? stepTemplates[step.kind] : undefined;
  return {
    ...step,
    key: `step-${index}`,
    attempts: worked ? step.attempts : 1,
    template: known?.[template % known.length],
    offer: step.kind === 'offer' ? offer : undefined,
    onFailure: jump === 0 ? undefined : index + jump >= last ? 'ruling' : `step-${index + jump}`,
  };
}

/** Strategies that an author could save: forward only, ending in a ruling. */
export const anyStrategy: fc.Arbitrary<Strategy> = fc
  .tuple(fc.array(anyStep, { maxLength: 8 }), fc.option(fc.nat(), { nil: undefined }))
  .map(([drawn, broken]) => {
    const steps = drawn.map((step, index) => stepOf(step, index, drawn.length));
    const ruling: StrategyStep = {
      key: 'ruling',
      kind: 'ruling',
      dayOffset: 120,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
    };
    const work = steps.filter(({ kind }) => kind !== 'ruling');
    const onBroken = broken === undefined ? undefined : work[broken % Math.max(1, work.length)]?.key;
    return { steps: [...steps, ruling], ...(onBroken === undefined ? {} : { onBroken }) };
  });

/** What a client may have changed: here only what bounds contacts. */
const anyRules: fc.Arbitrary<Partial<LifeRules> | undefined> = fc.option(
  fc.record({
    contactsPerDay: fc.constantFrom(null, 1, 2),
    contactsPerWeek: fc.constantFrom(null, 1, 3),
  }),
  { nil: undefined },
);

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
    message: fc.boolean(),
    review: fc.boolean(),
    balance: anyBalance,
    daysPastDue: fc.integer({ min: 0, max: 400 }),
    rules: anyRules,
  })
  .map(({ letter, visit, call, message, review, balance, daysPastDue, rules, ...rest }) => ({
    ...rest,
    stage: review && !letter ? 'addressReview' : 'collecting',
    revision: 1,
    reach: { letter, visit: visit || letter, call, message },
    figures: {
      balanceCents: String(balance),
      daysPastDue,
      promisesKept: 0,
      promisesBroken: 0,
      rightPartyReached: false,
    },
    ...(rules === undefined ? {} : { rules }),
  }));
