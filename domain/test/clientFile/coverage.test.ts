import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverageProblem, coveredUntil, referenceKey } from '../../src/clientFile/index.js';

const date = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const periods = fc.array(
  fc.record({ from: fc.integer({ min: 20_000, max: 20_040 }), days: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 12 },
);

describe('the days that payment files cover', () => {
  test('reach as far as no day is missing, whatever the order of the files', () => {
    fc.assert(
      fc.property(periods, fc.infiniteStream(fc.nat()), (files, noise) => {
        const covered = new Set(
          files.flatMap(({ from, days }) => Array.from({ length: days + 1 }, (_, i) => from + i)),
        );
        let last: number | undefined = covered.size === 0 ? undefined : Math.min(...covered);
        while (last !== undefined && covered.has(last + 1)) last += 1;
        const asked = files.map(({ from, days }) => ({ from: date(from), until: date(from + days) }));
        const shuffled = asked
          .map((period) => ({ period, key: noise.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ period }) => period);
        expect(coveredUntil(shuffled)).toBe(last === undefined ? undefined : date(last));
      }),
    );
  });

  test('never go back, and jump over a gap when it is filled', () => {
    const late = { from: '2026-11-08', until: '2026-11-10' };
    expect(coveredUntil([late], '2026-11-05')).toBe('2026-11-05');
    expect(coveredUntil([late, { from: '2026-11-06', until: '2026-11-07' }], '2026-11-05')).toBe('2026-11-10');
    expect(coveredUntil([{ from: '2026-10-01', until: '2026-10-02' }], '2026-11-05')).toBe('2026-11-05');
  });

  test.each([
    [{}, 'clientFile.periodMissing'],
    [{ from: '2026-11-01' }, 'clientFile.periodMissing'],
    [{ from: '2026-11-05', until: '2026-11-01' }, 'clientFile.periodReversed'],
    [{ from: '2026-11-01', until: '2026-11-20' }, 'clientFile.periodNotOver'],
    [{ from: '2026-11-01', until: '2026-11-19' }, undefined],
    [{ from: '2026-11-19', until: '2026-11-19' }, undefined],
  ])('%j on 2026-11-20: %s', (period, problem) => {
    expect(coverageProblem(period, '2026-11-20')).toBe(problem);
  });
});

describe('the key of an account number', () => {
  test('forgets zeros, separators and case, and is its own key', () => {
    expect(referenceKey('000-12 34a')).toBe('1234A');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = referenceKey(text);
        expect(referenceKey(key)).toBe(key);
        expect(referenceKey(`00${text.toLowerCase()}-`)).toBe(referenceKey(`0${text.toUpperCase()}`));
      }),
    );
  });
});
