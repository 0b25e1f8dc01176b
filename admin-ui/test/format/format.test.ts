import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { centsOf, dayOf, moneyText, phoneText, relativeText, whenText } from '../../src/format/index.js';
import { instalmentPlan } from '../../src/command/instalmentPlan.js';

describe('Mexican formats', () => {
  test('an amount is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        expect(centsOf(moneyText(cents))).toBe(cents);
      }),
    );
  });

  test.each(['', 'mil', '1.234', '-5', '1,50.5.5', '1e5'])('«%s» is no amount', (typed) => {
    expect(centsOf(typed)).toBeUndefined();
  });

  test('phones are in the groups that people say', () => {
    expect(phoneText('+525512345678')).toBe('55 1234 5678');
    expect(phoneText('+524421234567')).toBe('442 123 4567');
    expect(phoneText('+13055550100')).toBe('+13055550100');
  });

  test('a moment is relative and exact', () => {
    const now = new Date('2026-11-22T18:00:00Z');
    expect(whenText('2026-11-22T20:30:00Z', now)).toBe('en 2 h · 14:30');
    expect(relativeText('2026-11-19T17:00:00Z', now)).toBe('hace 3 días');
    expect(relativeText('2026-11-22T18:00:30Z', now)).toBe('ahora');
    // Six in the evening in Mexico City is the next day in Greenwich.
    expect(dayOf(new Date('2026-11-23T00:30:00Z'))).toBe('2026-11-22');
  });
});

describe('a plan of equal payments', () => {
  test('adds up to the cent, one payment a month, none of them nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000_00 }), fc.integer({ min: 1, max: 60 }), (owed, count) => {
        const plan = instalmentPlan(owed, count, '2026-01-31');
        expect(plan.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(owed);
        expect(plan.every(({ amountCents }) => amountCents > 0)).toBe(true);
        expect(new Set(plan.map(({ dueOn }) => dueOn.slice(0, 7))).size).toBe(count);
      }),
    );
  });

  test('a day that a month lacks is its last one', () => {
    expect(instalmentPlan(300, 3, '2026-01-31').map(({ dueOn }) => dueOn)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
  });
});
