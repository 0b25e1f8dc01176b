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
    expect(codesOf({ ...ruling, key: 'carta', kind: 'letter' }, ruling)).toEqual(['strategy.letterWithoutTemplate@1']);
    expect(codesOf({ ...call, kind: 'offer' }, ruling)).toEqual(['strategy.kindNotSupported@1']);
    expect(codesOf({ ...call, onFailure: 'nowhere' }, ruling)).toEqual(['strategy.onFailureUnknown@1']);
    expect(codesOf({ ...call, onFailure: 'llamadas' }, ruling)).toEqual(['strategy.onFailureNotForward@1']);
    expect(codesOf(call, { ...ruling, ruling: 'MAGIA' })).toEqual(['strategy.rulingUnknown@2']);
    expect(codesOf({ ...call, onFailure: null }, { ...ruling, ruling: 'ILOCALIZABLE' })).toEqual([]);
  });
});
