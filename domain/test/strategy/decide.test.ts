import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFrozen, isOpen } from '../../src/account/index.js';
import { dayMs, isContactTime, localTime, strictCalendar } from '../../src/calendar/index.js';
import { applyEvent, decide, lifeRulesOf, stageBeneath, validateStrategy } from '../../src/strategy/index.js';
import type { Action, Decision, LifeState, Strategy } from '../../src/strategy/index.js';
import { anyDeed } from './deeds.js';
import { done } from './done.js';
import { afterDeed, untilNextWait } from './life.js';
import type { Look, Walk } from './life.js';
import { anyNewLife, anyStrategy } from './strategies.js';

const anyHistory = fc.array(fc.tuple(anyDeed, fc.boolean(), fc.integer({ min: 60_000, max: 30 * dayMs })), {
  maxLength: 25,
});

/** Every moment of a life: whatever people and files did, in whatever order, and whatever the history proved. */
const anyWalks: fc.Arbitrary<Walk[]> = fc
  .tuple(anyStrategy, anyNewLife, anyHistory)
  .map(([strategy, begun, history]) => {
    const at = begun.placedAt + 3_600_000;
    const life = { ...begun, step: { key: strategy.steps[0]!.key, since: at, attempts: 0 } };
    const walks: Walk[] = [{ life, now: at, strategy, acted: [] }];
    for (const [deed, proven, patienceMs] of history) {
      const waited = untilNextWait(walks.at(-1)!, proven, patienceMs);
      walks.push(waited, afterDeed(waited, deed));
    }
    return walks;
  });

/** A life after some history. */
const anyWalk = anyWalks.map((walks) => walks.at(-1)!);

/** The same, looked at when it should be or after an outage. */
const anyLateWalk = fc
  .tuple(anyWalk, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 * dayMs })))
  .map(([walk, late]) => ({ ...walk, now: walk.now + late }));

/** Every look at which somebody may be contacted: those on the way, and the last one, in time or late. */
const anyLooks: fc.Arbitrary<Look[]> = anyLateWalk.map((walk) => [...walk.acted, walk]);

/** Somebody is contacted, and when: letters and offers go by post, which has no hours. */
function contactOf(
  action: Action,
  now: number,
): { medium: 'call' | 'visit' | 'message' | 'letter'; at: number } | undefined {
  switch (action.kind) {
    case 'produceLetter':
    case 'makeOffer':
      return { medium: 'letter', at: now };
    case 'sendMessage':
      return { medium: 'message', at: now };
    case 'openTask': {
      const { kind, dueAt } = action.task;
      return kind === 'call' || kind === 'visit' ? { medium: kind, at: dueAt } : undefined;
    }
    default:
      return undefined;
  }
}

/** What is worth doing only in time: a reminder before its promise falls due, a message in the hours of contact. */
function mayLapse(life: LifeState, decision: Decision): boolean {
  if (decision.kind !== 'act') return false;
  return decision.action.kind === 'sendMessage' || (life.stage === 'promised' && decision.action.kind === 'openTask');
}

describe('decide', () => {
  test('asked twice, it gives the same answer, and what is due stays due', () => {
    fc.assert(
      fc.property(anyWalk, fc.integer({ min: 0, max: 400 * dayMs }), ({ life, strategy, now }, later) => {
        const decision = decide(life, strategy, now);
        expect(decide(structuredClone(life), structuredClone(strategy), now)).toEqual(decision);
        const afterwards = decide(life, strategy, now + later);
        if (decision.kind === 'finish') expect(afterwards.kind).toBe('finish');
        if (decision.kind === 'act' && !mayLapse(life, decision))
          expect(afterwards.kind === 'act' && afterwards.action.kind).toBe(decision.action.kind);
        if (decision.kind === 'wait' && decision.until !== null && now + later < decision.until)
          expect(afterwards).toEqual(decision);
      }),
      { numRuns: 500 },
    );
  });

  test('it never waits without a timer ahead or a task on a desk', () => {
    fc.assert(
      fc.property(anyLateWalk, ({ life, strategy, now }) => {
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
      fc.property(anyLooks, (looks) => {
        for (const { life, strategy, now } of looks) {
          const decision = decide(life, strategy, now);
          const contact = decision.kind === 'act' ? contactOf(decision.action, now) : undefined;
          if (contact === undefined) continue;
          // While a promise lives only its reminder is made.
          expect(life.stage === 'promised' ? contact.medium : life.stage).toMatch(/^(collecting|call)$/);
          expect(life.finding).toBeUndefined();
          expect(life.reach[contact.medium]).toBe(true);
          if (contact.medium === 'letter') continue;
          expect(isContactTime(contact.at, life.timeZone, strictCalendar)).toBe(true);
          expect(contact.at).toBeGreaterThanOrEqual(now);
          if (decision.kind === 'act' && decision.action.kind === 'openTask')
            expect(decision.action.task.expiresAt).toBeGreaterThan(contact.at);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("a client's caps leave room for every contact that is asked for", () => {
    fc.assert(
      fc.property(anyLooks, (looks) => {
        for (const { life, strategy, now } of looks) {
          const decision = decide(life, strategy, now);
          const contact = decision.kind === 'act' ? contactOf(decision.action, now) : undefined;
          if (contact === undefined || contact.medium === 'letter') continue;
          const dayOf = (at: number): number => localTime(at, life.timeZone).day;
          const day = dayOf(contact.at);
          const days = (life.recentContacts ?? []).map(dayOf);
          const { contactsPerDay, contactsPerWeek } = lifeRulesOf(life);
          if (contactsPerDay !== null) expect(days.filter((one) => one === day).length).toBeLessThan(contactsPerDay);
          if (contactsPerWeek !== null)
            expect(days.filter((one) => one > day - 7 && one <= day).length).toBeLessThan(contactsPerWeek);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what is promised, agreed, frozen and ended is always told by the stage', () => {
    fc.assert(
      fc.property(anyWalks, (walks) => {
        for (const { life } of walks) {
          const { stage, promise, agreement, task } = life;
          const beneath = stageBeneath(life);
          expect(promise !== undefined).toBe(isOpen(stage) && beneath === 'promised');
          expect(agreement !== undefined && agreement.state !== 'proposed').toBe(
            isOpen(stage) && beneath === 'agreement',
          );
          expect(life.frozenFrom !== undefined && life.freezeReviewAt !== undefined).toBe(isFrozen(stage));
          if (stage === 'ruling') expect(life.ruling).toBeDefined();
          if (!isOpen(stage)) expect(task).toBeUndefined();
          if (isFrozen(stage) && task !== undefined) expect(task.kind).toBe('unblock');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('something that was not kept is followed up by the next day of contact', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const { life, strategy, now } = afterDeed(walk, { kind: 'promise', promised: { percent: 50, inDays: 3 } });
        if (life.promise === undefined || life.stage !== 'promised' || life.agreement !== undefined) return;
        // A cap may leave no room for weeks.
        if (life.rules !== undefined) return;
        const broken = applyEvent(life, strategy, { kind: 'promiseJudged', at: now, promise: { state: 'broken' } });
        const step = strategy.steps.find(({ key }) => key === broken.step?.key);
        if (step === undefined || step.kind === 'ruling') return;
        const decision = decide(broken, strategy, now);
        // Two weeks hold the longest run of days without contact.
        if (decision.kind === 'wait') expect(decision.until).toBeLessThan(now + 14 * dayMs);
        expect(decision.kind).not.toBe('finish');
      }),
      { numRuns: 1000 },
    );
  });

  test('from whatever has happened, a life that people attend to reaches its end', () => {
    const attention = [
      { kind: 'release' },
      { kind: 'resolve', answer: 'dismissed' },
      { kind: 'approveAgreement' },
      { kind: 'approve' },
      { kind: 'report' },
    ] as const;
    fc.assert(
      fc.property(anyWalk, fc.boolean(), (start, proven) => {
        let walk = start;
        for (let turn = 0; turn < 600 && isOpen(walk.life.stage); turn += 1) {
          // At last the history proves a ruling, even where nobody ever pays.
          walk = untilNextWait(walk, proven || turn > 200, 3650 * dayMs);
          walk = attention.reduce(afterDeed, walk);
        }
        expect(isOpen(walk.life.stage)).toBe(false);
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

  test('a ruling before the end that lacks its proof gives way to the steps behind it', () => {
    const step = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
    const strategy: Strategy = {
      steps: [
        { ...step, key: 'early', kind: 'ruling', dayOffset: 0, ruling: 'NEGATIVA_DE_PAGO' },
        { ...step, key: 'letter', kind: 'letter', dayOffset: 5, template: 'firstNotice' },
        { ...step, key: 'last', kind: 'ruling', dayOffset: 30 },
      ],
    };
    fc.assert(
      fc.property(anyNewLife, ({ placedAt, ...begun }) => {
        const life: LifeState = {
          ...begun,
          placedAt,
          stage: 'collecting',
          step: { key: 'early', since: placedAt, attempts: 0 },
        };
        const lacks = { kind: 'rulingLacksProof', at: placedAt, retryAt: placedAt + dayMs } as const;
        const after = applyEvent(life, strategy, lacks);
        expect(after).toMatchObject({ step: { key: 'letter' } });
        expect(after.block).toBeUndefined();
        const last = { ...life, step: { key: 'last', since: placedAt, attempts: 0 } };
        expect(applyEvent(last, strategy, lacks)).toMatchObject({
          step: { key: 'last' },
          block: { retryAt: lacks.retryAt },
        });
        const found = { ...life, finding: { name: 'deceased' as const, since: placedAt } };
        expect(applyEvent(found, strategy, lacks)).toMatchObject({
          step: { key: 'early' },
          block: { retryAt: lacks.retryAt },
        });
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
        life = applyEvent(life, strategy, done(life, decision.action, now, true));
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
