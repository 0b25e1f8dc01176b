import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validateStrategy } from '../../src/strategy/index.js';
import { anyStrategy } from './strategies.js';

const call = {
  key: 'llamadas',
  kind: 'call',
  dayOffset: 3,
  attempts: 3,
  spacingDays: 2,
  windowDays: 2,
  timeBands: [{ fromMinute: 540, untilMinute: 720 }],
};
const ruling = { key: 'fin', kind: 'ruling', dayOffset: 90, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
const terms = { forgivenPercent: 30, instalments: 2, validDays: 15 };

const codesOf = (...steps: unknown[]): string[] => {
  const verdict = validateStrategy({ steps });
  return verdict.valid
    ? []
    : verdict.problems.map(({ code, step }) => `${code}${step === undefined ? '' : `@${step}`}`);
};

describe('validateStrategy', () => {
  test('takes what an author may save, through JSON and back', () => {
    fc.assert(
      fc.property(anyStrategy, (strategy) => {
        const verdict = validateStrategy(JSON.parse(JSON.stringify(strategy)));
        expect(verdict).toEqual({ valid: true, strategy });
      }),
    );
  });

  test('never throws, and what it takes always runs forward to a ruling', () => {
    const anyJson = fc.oneof(fc.jsonValue(), fc.record({ steps: fc.array(fc.jsonValue()) }));
    fc.assert(
      fc.property(anyJson, (value) => {
        const verdict = validateStrategy(value);
        if (!verdict.valid) expect(verdict.problems.length).toBeGreaterThan(0);
        else expect(verdict.strategy.steps.at(-1)?.kind).toBe('ruling');
      }),
    );
  });

  test('names every problem with its step', () => {
    expect(validateStrategy(null)).toMatchObject({ problems: [{ code: 'strategy.malformed' }] });
    expect(codesOf()).toEqual(['strategy.noSteps']);
    expect(codesOf(...Array.from({ length: 61 }, () => ruling))).toEqual(['strategy.tooManySteps']);
    expect(codesOf({ ...call, attempts: '3' }, ruling)).toEqual(['strategy.stepMalformed@1']);
    expect(codesOf(call)).toEqual(['strategy.endsWithoutRuling@1']);
    expect(codesOf(call, call, ruling)).toEqual(['strategy.keyRepeated@2']);
    expect(codesOf({ ...call, attempts: 0 }, ruling)).toEqual(['strategy.attemptsOutOfRange@1']);
    expect(codesOf({ ...ruling, attempts: 2 })).toEqual(['strategy.attemptsOutOfRange@1']);
    expect(codesOf({ ...call, windowDays: 0 }, ruling)).toEqual(['strategy.daysOutOfRange@1']);
    expect(codesOf({ ...call, timeBands: [{ fromMinute: 0, untilMinute: 425 }] }, ruling)).toEqual([
      'strategy.bandOutsideHours@1',
    ]);
    expect(codesOf({ ...ruling, key: 'carta', kind: 'letter' }, ruling)).toEqual(['strategy.templateMissing@1']);
    expect(codesOf({ ...call, kind: 'paloma' }, ruling)).toEqual(['strategy.stepMalformed@1']);
    expect(codesOf({ ...call, onFailure: 'nowhere' }, ruling)).toEqual(['strategy.onFailureUnknown@1']);
    expect(codesOf({ ...call, onFailure: 'llamadas' }, ruling)).toEqual(['strategy.onFailureNotForward@1']);
    expect(codesOf(call, { ...ruling, ruling: 'MAGIA' })).toEqual(['strategy.rulingUnknown@2']);
    expect(codesOf({ ...call, onFailure: null }, { ...ruling, ruling: 'ILOCALIZABLE' })).toEqual([]);
  });

  test('a message and an offer go out once, with a template of their own kind', () => {
    const message = { ...ruling, key: 'correo', kind: 'message', template: 'firstMessage' };
    const offer = { ...ruling, key: 'oferta', kind: 'offer', template: 'firstOffer', offer: terms };
    expect(codesOf(message, offer, ruling)).toEqual([]);
    expect(codesOf({ ...message, attempts: 2 }, { ...offer, attempts: 3 }, ruling)).toEqual([
      'strategy.attemptsOutOfRange@1',
      'strategy.attemptsOutOfRange@2',
    ]);
    expect(codesOf({ ...message, template: 'firstNotice' }, { ...offer, template: undefined }, ruling)).toEqual([
      'strategy.templateUnknown@1',
      'strategy.templateMissing@2',
    ]);
  });

  test('an offer says everything that it offers, within limits, and nothing else offers', () => {
    const offering = (offer: unknown): string[] =>
      codesOf({ ...ruling, key: 'oferta', kind: 'offer', template: 'firstOffer', offer }, ruling);
    expect(offering({ forgivenPercent: 100, instalments: 60, validDays: 365 })).toEqual([]);
    expect(offering({ forgivenPercent: 0, instalments: 1, validDays: 1 })).toEqual([]);
    for (const wrong of [{ forgivenPercent: 101 }, { forgivenPercent: -1 }, { instalments: 0 }, { instalments: 61 }])
      expect(offering({ ...terms, ...wrong })).toEqual(['strategy.offerOutOfRange@1']);
    for (const wrong of [{ validDays: 0 }, { validDays: 366 }])
      expect(offering({ ...terms, ...wrong })).toEqual(['strategy.offerOutOfRange@1']);
    expect(offering(undefined)).toEqual(['strategy.offerIncomplete@1']);
    expect(offering({})).toEqual(['strategy.offerIncomplete@1']);
    expect(offering({ ...terms, validDays: null })).toEqual(['strategy.offerIncomplete@1']);
    expect(offering({ ...terms, forgivenPercent: 12.5 })).toEqual(['strategy.stepMalformed@1']);
    expect(codesOf({ ...call, offer: terms }, ruling)).toEqual(['strategy.offerNotOfKind@1']);
  });

  test('a condition is made of known parts and leaves somebody', () => {
    const when = (condition: unknown): string[] => codesOf({ ...call, when: condition }, ruling);
    expect(when({ balanceAtLeastCents: '100', balanceBelowCents: '101', rightPartyReached: false })).toEqual([]);
    expect(when({ balanceAtLeastCents: '100', balanceBelowCents: '100' })).toEqual(['strategy.conditionNeverHolds@1']);
    expect(when({ balanceBelowCents: '0' })).toEqual(['strategy.conditionNeverHolds@1']);
    expect(when({ daysPastDueAtLeast: 36_601 })).toEqual(['strategy.conditionOutOfRange@1']);
    expect(when({ brokenPromisesAtLeast: -1 })).toEqual(['strategy.conditionOutOfRange@1']);
    for (const wrong of [
      [],
      'siempre',
      { balanceAtLeastCents: 100 },
      { balanceBelowCents: '1.5' },
      { rightPartyReached: 'sí' },
    ])
      expect(when(wrong)).toEqual(['strategy.stepMalformed@1']);
    expect(when({ balanceBelowCents: '007' })).toEqual(['strategy.stepMalformed@1']);
    expect(validateStrategy({ steps: [{ ...call, when: {} }, ruling] })).toEqual(
      validateStrategy({ steps: [call, ruling] }),
    );
  });

  test('who does not keep a promise goes to a step of work that exists', () => {
    const breaking = (onBroken: unknown) => validateStrategy({ steps: [call, ruling], onBroken });
    expect(breaking('llamadas')).toMatchObject({ valid: true, strategy: { onBroken: 'llamadas' } });
    expect(breaking(null)).toEqual(validateStrategy({ steps: [call, ruling] }));
    expect(breaking('ninguno')).toEqual({ valid: false, problems: [{ code: 'strategy.onBrokenUnknown' }] });
    expect(breaking('fin')).toEqual({ valid: false, problems: [{ code: 'strategy.onBrokenIsRuling', step: 2 }] });
    expect(breaking(3)).toEqual({ valid: false, problems: [{ code: 'strategy.malformed' }] });
  });

  test('a strategy made wrong in one place is refused at that step, and only there', () => {
    const anyHarm = fc.constantFrom<[Partial<Record<string, unknown>>, string]>(
      [{ attempts: 0 }, 'strategy.attemptsOutOfRange'],
      [{ dayOffset: -1 }, 'strategy.daysOutOfRange'],
      [{ timeBands: [{ fromMinute: 0, untilMinute: 60 }] }, 'strategy.bandOutsideHours'],
      [{ when: { balanceBelowCents: '0' } }, 'strategy.conditionNeverHolds'],
      [{ onFailure: 'nowhere' }, 'strategy.onFailureUnknown'],
      [{ ruling: 'MAGIA' }, 'strategy.rulingUnknown'],
    );
    fc.assert(
      fc.property(anyStrategy, anyHarm, fc.nat(), ({ steps, ...rest }, [harm, code], place) => {
        const index = place % steps.length;
        const harmed = steps.map((step, at) => (at === index ? { ...step, ...harm } : step));
        expect(validateStrategy({ steps: harmed, ...rest })).toEqual({
          valid: false,
          problems: [{ code, step: index + 1 }],
        });
      }),
    );
  });
});
