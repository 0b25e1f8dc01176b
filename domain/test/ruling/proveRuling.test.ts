import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayMs } from '../../src/calendar/index.js';
import { resultCodes } from '../../src/contact/index.js';
import type { ResultCodeName } from '../../src/contact/index.js';
import { proveRuling, rulingTypes, strongestRuling } from '../../src/ruling/index.js';
import type { ContactHistory, ProvenAttempt } from '../../src/ruling/index.js';

const now = 20_000 * dayMs;

function attempt(changes: Partial<ProvenAttempt> & { daysAgo: number }): ProvenAttempt {
  const { daysAgo, ...rest } = changes;
  return {
    id: `attempt-${daysAgo}-${rest.medium}`,
    medium: 'call',
    result: 'NO_CONTESTA',
    at: now - daysAgo * dayMs,
    localDay: 20_000 - daysAgo,
    localMinute: 600,
    actor: 'agent',
    located: false,
    photos: 0,
    papers: 0,
    ...rest,
  };
}

/** Everything that half a year of silence leaves behind, and not one proof more than `ILOCALIZABLE` needs. */
const silence: ContactHistory = {
  at: now,
  points: [
    { id: 'home', kind: 'address', usable: true },
    { id: 'phone', kind: 'phone', usable: true },
  ],
  attempts: [
    attempt({ daysAgo: 150, contactPointId: 'phone' }),
    attempt({ daysAgo: 140, contactPointId: 'phone' }),
    attempt({ daysAgo: 130, contactPointId: 'phone' }),
    attempt({ daysAgo: 100, medium: 'visit', result: 'AUSENTE_HABITADO', contactPointId: 'home', localMinute: 600 }),
    attempt({ daysAgo: 90, medium: 'visit', result: 'AUSENTE_HABITADO', contactPointId: 'home', localMinute: 1100 }),
  ],
  letters: [],
  failedReviews: [],
};

const without = (index: number): ContactHistory => ({
  ...silence,
  attempts: silence.attempts.filter((_, at) => at !== index),
});

describe('a ruling', () => {
  test('ILOCALIZABLE is proven by silence, and each proof taken away is named', () => {
    expect(proveRuling('ILOCALIZABLE', silence)).toMatchObject({ proven: true, lacks: [] });
    expect(strongestRuling(silence).type).toBe('ILOCALIZABLE');
    for (const index of [0, 1, 2])
      expect(proveRuling('ILOCALIZABLE', without(index))).toMatchObject({
        proven: false,
        lacks: [{ requirement: { proof: 'everyPhoneCalled' }, missing: 1, missingPoints: ['phone'] }],
      });
    for (const index of [3, 4])
      expect(proveRuling('ILOCALIZABLE', without(index))).toMatchObject({
        proven: false,
        lacks: [{ requirement: { proof: 'everyAddressVisited' }, missingPoints: ['home'] }],
      });
    const sameHour = silence.attempts.map((made) => ({ ...made, localMinute: 600 }));
    expect(proveRuling('ILOCALIZABLE', { ...silence, attempts: sameHour }).proven).toBe(false);
    const reached = attempt({ daysAgo: 10, result: 'CUELGA', contactPointId: 'phone' });
    expect(proveRuling('ILOCALIZABLE', { ...silence, attempts: [...silence.attempts, reached] })).toMatchObject({
      proven: false,
      lacks: [{ requirement: { proof: 'noRightParty' } }],
    });
    const secondPhone = [...silence.points, { id: 'work', kind: 'phone' as const, usable: true }];
    expect(proveRuling('ILOCALIZABLE', { ...silence, points: secondPhone })).toMatchObject({
      lacks: [{ missing: 3, missingPoints: ['work'] }],
    });
  });

  test('an address that nobody could mend counts as tried only once its review has failed', () => {
    const points = silence.points.map((point) => (point.kind === 'address' ? { ...point, usable: false } : point));
    const calls = silence.attempts.slice(0, 3);
    const unmended = { ...silence, points, attempts: calls };
    expect(proveRuling('ILOCALIZABLE', unmended).proven).toBe(false);
    expect(proveRuling('ILOCALIZABLE', { ...unmended, failedReviews: ['review'] }).proven).toBe(true);
  });

  test('a death needs a paper, or two reports that do not repeat each other', () => {
    const report = attempt({ daysAgo: 20, result: 'TERCERO_INFORMA_DEFUNCION' });
    const history = (...attempts: ProvenAttempt[]): ContactHistory => ({ ...silence, attempts });
    expect(proveRuling('DEFUNCION', history(report))).toMatchObject({ proven: false, lacks: [{ missing: 1 }] });
    expect(proveRuling('DEFUNCION', history(report, { ...report, id: 'again' })).proven).toBe(false);
    expect(proveRuling('DEFUNCION', history(report, { ...report, id: 'other', actor: 'collector' })).proven).toBe(true);
    expect(proveRuling('DEFUNCION', history({ ...report, result: 'DEFUNCION', papers: 1 })).proven).toBe(true);
  });

  test('the strongest is named, whatever the order of the history', () => {
    const names = Object.keys(resultCodes) as ResultCodeName[];
    const anyAttempt = fc
      .record({
        result: fc.constantFrom(...names),
        daysAgo: fc.integer({ min: 0, max: 300 }),
        localMinute: fc.integer({ min: 420, max: 1319 }),
        papers: fc.integer({ min: 0, max: 1 }),
        photos: fc.integer({ min: 0, max: 1 }),
        located: fc.boolean(),
        actor: fc.constantFrom('agent', 'collector'),
      })
      .map((made, index = made.daysAgo) =>
        attempt({
          ...made,
          id: `${made.result}-${index}-${made.localMinute}`,
          medium: resultCodes[made.result].media[0],
        }),
      );
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (attempts, order) => {
        const history = { ...silence, attempts };
        const shuffled = attempts
          .map((made) => ({ made, rank: order.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ made }) => made);
        const verdict = strongestRuling(history);
        const again = strongestRuling({ ...history, attempts: shuffled });
        expect(again.type).toBe(verdict.type);
        expect(again.proven).toBe(verdict.proven);
        if (!verdict.proven) return;
        expect(proveRuling(verdict.type, history).proven).toBe(true);
        for (const stronger of rulingTypes.slice(0, rulingTypes.indexOf(verdict.type)))
          expect(proveRuling(stronger, history).proven).toBe(false);
      }),
    );
  });

  test('a death told once stays a death while its second report is missing', () => {
    const told = attempt({
      daysAgo: 1,
      medium: 'visit',
      result: 'DEFUNCION',
      contactPointId: 'home',
      localMinute: 600,
    });
    const calls = silence.attempts.filter(({ medium }) => medium === 'call');
    const verdict = strongestRuling({ ...silence, attempts: [...calls.slice(1), told] });
    expect(verdict).toMatchObject({ type: 'DEFUNCION', proven: false });
  });

  test('more evidence of the same kind never takes a proof away, except the debtor’s own voice', () => {
    const harmless = (Object.keys(resultCodes) as ResultCodeName[]).filter((name) => !resultCodes[name].rightParty);
    fc.assert(
      fc.property(fc.constantFrom(...harmless), fc.integer({ min: 0, max: 300 }), (result, daysAgo) => {
        const more = attempt({ daysAgo, result, medium: resultCodes[result].media[0], contactPointId: 'phone' });
        const history = { ...silence, attempts: [...silence.attempts, more] };
        expect(proveRuling('ILOCALIZABLE', history).proven).toBe(true);
      }),
    );
  });
});

describe('a debtor who refuses', () => {
  const refusals = [
    attempt({ daysAgo: 20, result: 'NEGATIVA_SIN_MOTIVO', contactPointId: 'phone' }),
    attempt({ daysAgo: 10, result: 'NEGATIVA_SIN_MOTIVO', contactPointId: 'phone' }),
  ];
  const refused: ContactHistory = { ...silence, attempts: [...silence.attempts, ...refusals] };

  test('and was never written to lacks the letter, not silence', () => {
    const verdict = strongestRuling(refused);
    expect(verdict).toMatchObject({ type: 'NEGATIVA_DE_PAGO', proven: false });
    expect(verdict.lacks.map(({ requirement }) => requirement.proof)).toEqual(['letters']);
  });

  test('where no address could be mended needs no letter', () => {
    const nowhere = {
      ...refused,
      points: [{ id: 'home', kind: 'address' as const, usable: false }, silence.points[1]!],
    };
    expect(strongestRuling(nowhere).proven).toBe(false);
    const verdict = strongestRuling({ ...nowhere, failedReviews: ['review'] });
    expect(verdict).toMatchObject({ type: 'NEGATIVA_DE_PAGO', proven: true });
    expect(verdict.has.flatMap(({ evidence }) => evidence)).toContain('review');
  });
});
