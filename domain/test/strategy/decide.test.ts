import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOpen } from '../../src/account/index.js';
import { dayMs, isContactTime, strictCalendar } from '../../src/calendar/index.js';
import { resultCodes } from '../../src/contact/index.js';
import type { ResultCodeName } from '../../src/contact/index.js';
import { applyEvent, decide, validateStrategy } from '../../src/strategy/index.js';
import { deedEvent, done, fittingAnswerer, untilNextWait } from './life.js';
import type { Deed, Walk } from './life.js';
import { anyNewLife, anyStrategy } from './strategies.js';

const names = Object.keys(resultCodes) as ResultCodeName[];

const anyContact: fc.Arbitrary<Deed> = fc.constantFrom(...names).chain((result) =>
  fc.constantFrom(...resultCodes[result].media).map((medium) => ({
    kind: 'contact' as const,
    facts: { kind: 'recordContact' as const, medium, result, whoAnswered: fittingAnswerer(result), at: 0 },
  })),
);

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: anyContact },
  fc.record({ kind: fc.constant('hold' as const), days: fc.integer({ min: 1, max: 100 }) }),
  ...(['release', 'correct', 'approve', 'refuse', 'report'] as const).map((kind) => fc.constant({ kind })),
);

/** A life after some history: whatever people did, in whatever order, and whatever the files proved. */
const anyWalk: fc.Arbitrary<Walk> = fc
  .tuple(
    anyStrategy,
    anyNewLife,
    fc.array(fc.tuple(anyDeed, fc.boolean(), fc.integer({ min: 60_000, max: 30 * dayMs })), { maxLength: 25 }),
  )
  .map(([strategy, begun, history]) => {
    const at = begun.placedAt + 3_600_000;
    const life = { ...begun, step: { key: strategy.steps[0]!.key, since: at, attempts: 0 } };
    let walk: Walk = { life, now: at, strategy };
    for (const [deed, proven, patienceMs] of history) {
      walk = untilNextWait(walk, proven, patienceMs);
      const event = deedEvent(walk.life, deed, walk.now);
      if (event !== undefined) walk = { ...walk, life: applyEvent(walk.life, strategy, event) };
    }
    return walk;
  });

describe('decide', () => {
  test('asked twice, it gives the same answer, and what is due stays due', () => {
    fc.assert(
      fc.property(anyWalk, fc.integer({ min: 0, max: 400 * dayMs }), ({ life, strategy, now }, later) => {
        const decision = decide(life, strategy, now);
        expect(decide(structuredClone(life), structuredClone(strategy), now)).toEqual(decision);
        const afterwards = decide(life, strategy, now + later);
        if (decision.kind === 'finish') expect(afterwards.kind).toBe('finish');
        if (decision.kind === 'act')
          expect(afterwards.kind === 'act' && afterwards.action.kind).toBe(decision.action.kind);
        if (decision.kind === 'wait' && decision.until !== null && now + later < decision.until)
          expect(afterwards).toEqual(decision);
      }),
      { numRuns: 500 },
    );
  });

  test('it never waits without a timer ahead or a task on a desk', () => {
    fc.assert(
      fc.property(anyWalk, ({ life, strategy, now }) => {
        const decision = decide(life, strategy, now);
        if (decision.kind !== 'wait') return;
        if (decision.until === null) expect(life.task).toBeDefined();
        else expect(decision.until).toBeGreaterThan(now);
      }),
      { numRuns: 500 },
    );
  });

  test('nobody is sent to contact out of hours, in a freeze, after a finding, or by a way that is closed', () => {
    fc.assert(
      fc.property(anyWalk, ({ life, strategy, now }) => {
        const decision = decide(life, strategy, now);
        if (decision.kind !== 'act') return;
        const { action } = decision;
        const contacts =
          action.kind === 'produceLetter' ||
          (action.kind === 'openTask' && (action.task.kind === 'call' || action.task.kind === 'visit'));
        if (!contacts) return;
        expect(life.stage).toBe('collecting');
        expect(life.finding).toBeUndefined();
        if (action.kind === 'produceLetter') expect(life.reach.letter).toBe(true);
        if (action.kind !== 'openTask') return;
        expect(action.task.kind === 'call' ? life.reach.call : life.reach.visit).toBe(true);
        expect(isContactTime(action.task.dueAt, life.timeZone, strictCalendar)).toBe(true);
        expect(action.task.dueAt).toBeGreaterThanOrEqual(now);
        expect(action.task.expiresAt).toBeGreaterThan(action.task.dueAt);
      }),
      { numRuns: 1000 },
    );
  });

  test('from whatever has happened, a life that people attend to reaches its end', () => {
    fc.assert(
      fc.property(anyWalk, (start) => {
        let walk = start;
        for (let turn = 0; turn < 400 && isOpen(walk.life.stage); turn += 1) {
          walk = untilNextWait(walk, true, 3650 * dayMs);
          for (const deed of [{ kind: 'release' }, { kind: 'approve' }, { kind: 'report' }] as const) {
            const event = deedEvent(walk.life, deed, walk.now);
            if (event !== undefined) walk = { ...walk, life: applyEvent(walk.life, walk.strategy, event) };
          }
        }
        expect(walk.life.stage).toBe('returned');
        expect(decide(walk.life, walk.strategy, walk.now)).toEqual({ kind: 'finish' });
      }),
      { numRuns: 300 },
    );
  });

  test('an attempt is never made more often than the step allows', () => {
    fc.assert(
      fc.property(anyWalk, ({ life, strategy }) => {
        const step = strategy.steps.find(({ key }) => key === life.step?.key);
        if (step !== undefined) expect(life.step!.attempts).toBeLessThan(step.attempts);
      }),
    );
  });

  test('attempts rotate through the bands of the day', () => {
    const strategy = {
      steps: [
        {
          key: 'calls',
          kind: 'call' as const,
          dayOffset: 0,
          attempts: 4,
          spacingDays: 1,
          windowDays: 1,
          timeBands: [
            { fromMinute: 480, untilMinute: 600 },
            { fromMinute: 1080, untilMinute: 1200 },
          ],
        },
        {
          key: 'end',
          kind: 'ruling' as const,
          dayOffset: 30,
          attempts: 1,
          spacingDays: 0,
          windowDays: 0,
          timeBands: [],
        },
      ],
    };
    expect(validateStrategy(strategy).valid).toBe(true);
    const placedAt = Date.UTC(2026, 5, 1, 6);
    let life = {
      accountId: 'a',
      clientId: 'c',
      stage: 'collecting' as const,
      revision: 1,
      placedAt,
      timeZone: 'America/Mexico_City' as const,
      reach: { letter: true, visit: true, call: true },
      step: { key: 'calls', since: placedAt, attempts: 0 },
    } as Walk['life'];
    let now = placedAt;
    const hours: number[] = [];
    while (life.step?.key === 'calls') {
      const decision = decide(life, strategy, now);
      if (decision.kind === 'wait') now = decision.until!;
      if (decision.kind === 'act') {
        if (decision.action.kind === 'openTask')
          hours.push(new Date(decision.action.task.dueAt - 6 * 3_600_000).getUTCHours());
        life = applyEvent(life, strategy, done(decision.action, now, true));
      }
    }
    expect(hours.map((hour) => (hour < 12 ? 'morning' : 'evening'))).toEqual([
      'morning',
      'evening',
      'morning',
      'evening',
    ]);
  });
});
