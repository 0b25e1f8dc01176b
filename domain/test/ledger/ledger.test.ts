import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustmentTo, balanceOf, paidBetween, splitNet } from '../../src/ledger/index.js';
import type { LedgerEntry } from '../../src/ledger/index.js';

const cents = fc.bigInt({ min: 0n, max: 10n ** 12n });
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({ kind: fc.constant('payment' as const), amountCents: cents.map((amount) => -amount) }),
  fc.record({ kind: fc.constant('reversal' as const), amountCents: cents }),
  fc.record({
    kind: fc.constant('adjustment' as const),
    amountCents: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  }),
);
const anyPayment = fc.record({
  amountCents: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
  valueDay: fc.integer({ min: 20_000, max: 20_060 }),
});

describe('ledger', () => {
  test('cents neither appear nor vanish, whatever the order of the entries', () => {
    fc.assert(
      fc.property(
        cents.chain((placed) =>
          fc
            .array(anyEntry, { maxLength: 30 })
            .chain((entries) =>
              fc.tuple(
                fc.constant([{ kind: 'placed' as const, amountCents: placed }, ...entries]),
                fc.shuffledSubarray([...entries.keys()], { minLength: entries.length }),
              ),
            ),
        ),
        ([entries, order]) => {
          const { balanceCents, surplusCents } = balanceOf(entries);
          expect(balanceCents - surplusCents).toBe(entries.reduce((sum, { amountCents }) => sum + amountCents, 0n));
          expect(balanceCents >= 0n && surplusCents >= 0n && (balanceCents === 0n || surplusCents === 0n)).toBe(true);
          const shuffled = [entries[0], ...order.map((index) => entries[index + 1]!)];
          expect(balanceOf(shuffled)).toEqual({ balanceCents, surplusCents });
        },
      ),
    );
  });

  test('a payment that is taken back leaves the account as it was', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), cents, (entries, amount) => {
        const undone: LedgerEntry[] = [
          ...entries,
          { kind: 'payment', amountCents: -amount },
          { kind: 'reversal', amountCents: amount },
        ];
        expect(balanceOf(undone)).toEqual(balanceOf(entries));
      }),
    );
  });

  test('an adjustment brings the account to what the client states, less what was paid after its day', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 20_000, max: 20_060 }),
        fc.array(anyPayment),
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        (stated, asOfDay, payments, net) => {
          const { amountCents } = adjustmentTo(stated, asOfDay, net, payments);
          const later = payments.filter(({ valueDay }) => valueDay > asOfDay);
          expect(net + amountCents).toBe(stated - later.reduce((sum, one) => sum + one.amountCents, 0n));
        },
      ),
    );
  });

  test('what is paid is counted by value date, both ends included, and is never negative', () => {
    const payments = [
      { amountCents: 100n, valueDay: 10 },
      { amountCents: 50n, valueDay: 12 },
      { amountCents: -100n, valueDay: 10 },
      { amountCents: -70n, valueDay: 20 },
    ];
    expect(paidBetween(payments, 10, 12)).toBe(50n);
    expect(paidBetween(payments, 11, 12)).toBe(50n);
    expect(paidBetween(payments, 13, 30)).toBe(0n);
    expect(splitNet(-5n)).toEqual({ balanceCents: 0n, surplusCents: 5n });
  });
});
