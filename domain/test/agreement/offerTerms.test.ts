import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreementRefusal, defaultAgreementLimits, offerTerms, payableCents } from '@cartera/domain/agreement';
import { dateOfDay, dayOfDate, monthsLater } from '@cartera/domain/calendar';

const anyOffer = fc.record({
  forgivenPercent: fc.integer({ min: 0, max: 100 }),
  instalments: fc.integer({ min: 1, max: 60 }),
  validDays: fc.integer({ min: 1, max: 365 }),
});
const anyBalance = fc.bigInt({ min: 0n, max: 10n ** 15n });
const anyDay = fc.integer({ min: 18_000, max: 40_000 });

describe('offerTerms', () => {
  test('cents neither appear nor vanish, and nobody is asked for more than is owed', () => {
    fc.assert(
      fc.property(anyOffer, anyBalance, anyDay, (offer, balance, today) => {
        const terms = offerTerms(offer, balance, today);
        if (terms === undefined) return expect(balance === 0n || offer.forgivenPercent === 100).toBe(true);
        expect(terms.payableCents + terms.forgivenCents).toBe(balance);
        expect(payableCents(terms)).toBe(terms.payableCents);
        expect(terms.forgivenCents * 100n <= balance * BigInt(offer.forgivenPercent)).toBe(true);
        const amounts = terms.instalments.map(({ amountCents }) => amountCents);
        expect(amounts.every((cents) => cents > 0n)).toBe(true);
        expect(amounts[0]! - amounts.at(-1)! < BigInt(amounts.length)).toBe(true);
        expect(new Set(amounts.slice(1)).size).toBeLessThanOrEqual(1);
        expect(amounts.length).toBeLessThanOrEqual(offer.instalments);
      }),
    );
  });

  test('accepted on its last day, it is an agreement that the rules take', () => {
    const limits = { ...defaultAgreementLimits, maxInstalments: 60, maxDays: 3660, maxForgivenPercent: 100 };
    fc.assert(
      fc.property(anyOffer, anyBalance, anyDay, (offer, balance, today) => {
        const terms = offerTerms(offer, balance, today);
        fc.pre(terms !== undefined);
        expect(agreementRefusal(terms, balance, terms.validUntilDay, limits)).toBeUndefined();
      }),
    );
  });

  test('reads as a person would write it', () => {
    const terms = offerTerms({ forgivenPercent: 30, instalments: 3, validDays: 15 }, 100_001n, dayOfDate('2026-01-16'));
    expect(terms).toMatchObject({ kind: 'forgiveness', forgivenCents: 30_000n, payableCents: 70_001n });
    expect(terms?.instalments.map(({ dueDay, amountCents }) => [dateOfDay(dueDay), amountCents])).toEqual([
      ['2026-01-31', 23_335n],
      ['2026-02-28', 23_333n],
      ['2026-03-31', 23_333n],
    ]);
  });
});

describe('monthsLater', () => {
  test('keeps the day of the month, or the last one there is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (day, months) => {
        const [from, to] = [dateOfDay(day), dateOfDay(monthsLater(day, months))].map((date) =>
          date.split('-').map(Number),
        );
        expect(to![0]! * 12 + to![1]!).toBe(from![0]! * 12 + from![1]! + months);
        expect(to![2]! === from![2]! || (to![2]! < from![2]! && to![2]! >= 28)).toBe(true);
      }),
    );
  });
});
