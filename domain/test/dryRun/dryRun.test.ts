import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayMs, isContactDay, localTime, strictCalendar } from '../../src/calendar/index.js';
import { classRules, lifeClass, lifeUnder, pathDifference, simulatePath, totalsOf } from '../../src/dryRun/index.js';
import type { PathStep } from '../../src/dryRun/index.js';
import type { LifeState, Strategy, StrategyStep } from '../../src/strategy/index.js';
import { anyStrategy } from '../strategy/strategies.js';
import { anySituation } from './situations.js';

const anyCase = anyStrategy.chain((strategy) =>
  anySituation(strategy).map((situation) => ({ strategy, ...situation })),
);

describe('simulatePath', () => {
  test('leads to one ruling, forward in time, on contact days, with no more attempts than a step has', () => {
    fc.assert(
      fc.property(anyCase, ({ strategy, life, now }) => {
        const path = simulatePath(life, strategy, now);
        expect(path.filter(({ what }) => what === 'ruling')).toHaveLength(1);
        expect(path.at(-1)!.what).toBe('ruling');
        const days = path.map(({ day }) => day);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(days[0]).toBeGreaterThanOrEqual(localTime(now, life.timeZone).day);
        for (const { what, day } of path)
          if (what === 'call' || what === 'visit') expect(isContactDay(day, strictCalendar)).toBe(true);
        for (const step of strategy.steps) {
          const made = path.filter(({ stepKey }) => stepKey === step.key).length;
          expect(made).toBeLessThanOrEqual(step.attempts);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a closed way is not gone: no letter without an address, no call without a phone', () => {
    fc.assert(
      fc.property(anyCase, ({ strategy, life, now }) => {
        const made = new Set(simulatePath({ ...life, task: undefined }, strategy, now).map(({ what }) => what));
        for (const medium of ['letter', 'call', 'visit'] as const)
          if (!life.reach[medium]) expect(made.has(medium)).toBe(false);
      }),
    );
  });
});

describe('lifeClass', () => {
  test('lives of one class do the same things in the same order', () => {
    let merged = 0;
    fc.assert(
      fc.property(
        anyCase,
        fc.uuid(),
        fc.record({ visit: fc.boolean(), call: fc.boolean(), letter: fc.boolean(), message: fc.boolean() }),
        fc.integer({ min: 0, max: 20 * dayMs }),
        ({ strategy, life, now }, accountId, reach, earlier) => {
          const rules = classRules([strategy], now);
          const step = life.step && { ...life.step, since: life.step.since - earlier };
          const twin: LifeState = { ...life, accountId, revision: life.revision + 7, reach, step };
          if (lifeClass(twin, rules) !== lifeClass(life, rules)) return;
          merged += 1;
          const deeds = (one: LifeState) =>
            simulatePath(one, strategy, now).map(({ what, stepKey }) => ({ what, stepKey }));
          expect(deeds(twin)).toEqual(deeds(life));
        },
      ),
      { numRuns: 2000 },
    );
    expect(merged).toBeGreaterThan(100);
  });

  test('sums count by the limits that conditions ask about, attempts and ways by themselves', () => {
    const step: StrategyStep = {
      key: 'carta',
      kind: 'letter',
      dayOffset: 1,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstNotice',
      when: { balanceAtLeastCents: '100000' },
    };
    const at = Date.UTC(2026, 5, 20, 18);
    const rules = classRules([{ steps: [step] }], at);
    const figures = { balanceCents: '5', daysPastDue: 3, promisesKept: 0, promisesBroken: 0, rightPartyReached: false };
    const life: LifeState = {
      accountId: 'a',
      clientId: 'c',
      stage: 'collecting',
      revision: 1,
      placedAt: Date.UTC(2026, 5, 1, 18),
      timeZone: 'America/Mexico_City',
      reach: { letter: true, visit: true, call: true },
      step: { key: 'carta', since: Date.UTC(2026, 5, 1, 18), attempts: 0 },
      figures,
    };
    const of = (change: Partial<LifeState>): string => lifeClass({ ...life, ...change }, rules);
    expect(of({ figures: { ...figures, balanceCents: '99999', daysPastDue: 90 } })).toBe(of({}));
    expect(of({ figures: { ...figures, balanceCents: '100000' } })).not.toBe(of({}));
    expect(of({ placedAt: life.placedAt + 3_600_000 })).toBe(of({}));
    expect(of({ placedAt: life.placedAt + dayMs })).not.toBe(of({}));
    expect(of({ reach: { ...life.reach, call: false } })).not.toBe(of({}));
    // Nothing in the strategy asks anybody to go there.
    expect(of({ reach: { ...life.reach, visit: false } })).toBe(of({}));
    const tried = { key: 'carta', since: life.placedAt, attempts: 1 };
    expect(of({ step: { ...tried, lastAttemptAt: at - 9 * dayMs } })).toBe(
      of({ step: { ...tried, lastAttemptAt: at - 8 * dayMs } }),
    );
  });
});

describe('pathDifference', () => {
  test('a change to the same strategy changes no way', () => {
    fc.assert(
      fc.property(anyCase, ({ strategy, life, now }) => {
        const same = lifeUnder(life, strategy, structuredClone(strategy), 'version', now);
        expect(pathDifference(simulatePath(life, strategy, now), simulatePath(same, strategy, now))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('renaming steps changes no way, when nothing has been begun', () => {
    fc.assert(
      fc.property(anyStrategy, ({ steps }) => {
        const path = (prefix: string): PathStep[] =>
          steps.map(({ key, kind, dayOffset }) => ({ what: kind, stepKey: prefix + key, day: dayOffset }));
        expect(pathDifference(path('a'), path('b'))).toBeUndefined();
      }),
    );
  });

  const at = (what: PathStep['what'], day: number, change: Partial<PathStep> = {}): PathStep => ({
    what,
    stepKey: 'x',
    day,
    ...change,
  });
  const band = { fromMinute: 540, untilMinute: 720 };
  test.each([
    ['earlier', [at('call', 5)], [at('call', 4)], 'earlier'],
    ['later', [at('call', 5)], [at('call', 6)], 'later'],
    ['another thing', [at('call', 5)], [at('visit', 5)], 'otherStep'],
    ['other hours', [at('call', 5)], [at('call', 5, { band })], 'otherHours'],
    ['another letter', [at('letter', 5, { template: 'a' })], [at('letter', 5, { template: 'b' })], 'otherTemplate'],
    ['another ruling', [at('ruling', 5)], [at('ruling', 5, { ruling: 'ILOCALIZABLE' })], 'otherRuling'],
    ['one more', [at('call', 5)], [at('call', 5), at('call', 6)], 'added'],
    ['one fewer', [at('call', 5), at('call', 6)], [at('call', 5)], 'removed'],
  ])('%s', (_name, before, after, kind) => {
    expect(pathDifference(before, after)?.kind).toBe(kind);
    expect(pathDifference(before, before)).toBeUndefined();
  });
});

describe('totalsOf', () => {
  test('every step of every account is counted once, in its month', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCase, fc.integer({ min: 1, max: 1000 })), { maxLength: 5 }), (cases) => {
        const compared = cases.map(([{ strategy, life, now }, accounts]) => {
          const before = simulatePath(life, strategy, now);
          const to: Strategy = { steps: strategy.steps.slice(-1) };
          const after = simulatePath(lifeUnder(life, strategy, to, 'version', now), to, now);
          return { accounts, before, after, difference: pathDifference(before, after) };
        });
        const totals = totalsOf(compared);
        const sum = (side: 'before' | 'after'): number =>
          totals.months.reduce((all, month) => all + Object.values(month[side]).reduce((a, b) => a + b, 0), 0);
        const expected = (side: 'before' | 'after'): number =>
          compared.reduce((all, one) => all + one.accounts * one[side].length, 0);
        expect(sum('before')).toBe(expected('before'));
        expect(sum('after')).toBe(expected('after'));
        expect(totals.accounts).toBe(compared.reduce((all, { accounts }) => all + accounts, 0));
        expect(totals.differences.reduce((all, { accounts }) => all + accounts, 0)).toBe(totals.changed);
      }),
    );
  });
});
