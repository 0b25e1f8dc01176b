import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indicatorDefinitions, quotient, ratesOf, recoveryRatesOf } from '@cartera/domain/indicator';
import type { RecoveryMeasures } from '@cartera/domain/indicator';

const nothing: RecoveryMeasures = {
  attempts: 0,
  calls: 0,
  visits: 0,
  messages: 0,
  contacts: 0,
  rightPartyContacts: 0,
  talkSeconds: 0,
  handlingSeconds: 0,
  accountsWorked: 0,
  accountsContacted: 0,
  promisesMade: 0,
  promisedCents: 0n,
  promisesDue: 0,
  promisesKept: 0,
  promisesPartial: 0,
  promisesBroken: 0,
  dueCents: 0n,
  keptCents: 0n,
  promisePaidCents: 0n,
  assignedAccounts: 0,
  assignedCents: 0n,
  paidCents: 0n,
};

describe('indicators', () => {
  test('nothing to divide by gives nothing, never an infinity', () => {
    expect(Object.values(recoveryRatesOf(nothing)).every((rate) => rate === null)).toBe(true);
  });

  test('by hand: 8 attempts, 5 answered, 4 by the debtor, 2 promises of which 1 of 3 due was kept', () => {
    expect(
      recoveryRatesOf({
        ...nothing,
        attempts: 8,
        calls: 6,
        contacts: 5,
        rightPartyContacts: 4,
        handlingSeconds: 900,
        accountsWorked: 3,
        promisesMade: 2,
        promisesDue: 3,
        promisesKept: 1,
        dueCents: 300_000n,
        keptCents: 200_000n,
        promisePaidCents: 250_001n,
        assignedAccounts: 10,
        assignedCents: 1_000_000n,
        paidCents: 333_333n,
      }),
    ).toEqual({
      contactRate: 0.625,
      rightPartyRate: 0.5,
      promiseRate: 0.5,
      keptRate: 0.3333,
      keptAmountRate: 0.6667,
      attemptsPerAccount: 2.6667,
      secondsPerCall: 150,
      promisePaidCentsPerAttempt: 31_250n,
      coverageRate: 0.3,
      recoveryRate: 0.3333,
      paidCentsPerAttempt: 41_666n,
    });
  });

  test('a quotient is the number to four decimals, however large its cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
        expect(Math.abs(quotient(a, b)! - a / b)).toBeLessThanOrEqual(0.000_05 + 1e-9);
        expect(quotient(BigInt(a) * 10n ** 18n, BigInt(b) * 10n ** 18n)).toBe(quotient(a, b));
      }),
    );
  });

  test('every number has its words, and no words are without their number', () => {
    const numbers = [...Object.keys(nothing), ...Object.keys(recoveryRatesOf(nothing))];
    expect(Object.keys(indicatorDefinitions).sort()).toEqual(numbers.sort());
    expect(Object.keys(ratesOf(nothing)).every((name) => Object.hasOwn(indicatorDefinitions, name))).toBe(true);
  });
});
