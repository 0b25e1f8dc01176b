import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerPayment } from '../../src/ledger/index.js';
import { defaultPromiseRules, judgePromise } from '../../src/promise/index.js';
import type { PromiseTerms } from '../../src/promise/index.js';

const made = 20_000;
const anyTerms: fc.Arbitrary<PromiseTerms> = fc.record({
  amountCents: fc.bigInt({ min: 1n, max: 10n ** 9n }),
  madeDay: fc.constant(made),
  dueDay: fc.integer({ min: made, max: made + 15 }),
});
const anyPayments: fc.Arbitrary<LedgerPayment[]> = fc.array(
  fc.record({
    amountCents: fc.bigInt({ min: -(10n ** 8n), max: 10n ** 9n }),
    valueDay: fc.integer({ min: made - 5, max: made + 25 }),
  }),
  { maxLength: 12 },
);
const anyCoverage = fc.option(fc.integer({ min: made - 5, max: made + 30 }), { nil: undefined });
const { graceDays } = defaultPromiseRules;

describe('the judgement of a promise', () => {
  test('does not depend on the order in which payments arrive', () => {
    fc.assert(
      fc.property(
        anyTerms,
        anyPayments.chain((payments) =>
          fc.tuple(fc.constant(payments), fc.shuffledSubarray(payments, { minLength: payments.length })),
        ),
        anyCoverage,
        (terms, [payments, shuffled], covered) => {
          expect(judgePromise(terms, shuffled, covered, defaultPromiseRules)).toEqual(
            judgePromise(terms, payments, covered, defaultPromiseRules),
          );
        },
      ),
    );
  });

  test('is never broken or partial before the payment file covers its last day', () => {
    fc.assert(
      fc.property(anyTerms, anyPayments, anyCoverage, (terms, payments, covered) => {
        const { state } = judgePromise(terms, payments, covered, defaultPromiseRules);
        if (covered === undefined || covered < terms.dueDay + graceDays) expect(['live', 'kept']).toContain(state);
        else expect(state).not.toBe('live');
      }),
    );
  });

  test('a further payment in its window never makes it worse', () => {
    const rank = { broken: 0, live: 1, partial: 1, kept: 2 } as const;
    fc.assert(
      fc.property(
        anyTerms,
        anyPayments,
        anyCoverage,
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (terms, payments, covered, more) => {
          const before = judgePromise(terms, payments, covered, defaultPromiseRules);
          const after = judgePromise(
            terms,
            [...payments, { amountCents: more, valueDay: terms.dueDay }],
            covered,
            defaultPromiseRules,
          );
          expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
        },
      ),
    );
  });

  const due = made + 10;
  const terms: PromiseTerms = { amountCents: 100_000n, madeDay: made, dueDay: due };
  const paid = (amountCents: bigint, valueDay: number): LedgerPayment => ({ amountCents, valueDay });
  const covered = due + graceDays;

  test.each([
    ['in full on the day', [paid(100_000n, due)], covered, 'kept'],
    ['early, before any file covers the day', [paid(100_000n, made)], undefined, 'kept'],
    ['within the tolerance', [paid(95_000n, due)], covered, 'kept'],
    ['one cent under the tolerance', [paid(94_999n, due)], covered, 'partial'],
    ['half of it', [paid(50_000n, due)], covered, 'partial'],
    ['one cent under half', [paid(49_999n, due)], covered, 'broken'],
    ['in two parts', [paid(60_000n, made + 1), paid(40_000n, due)], covered, 'kept'],
    ['on the last day of grace', [paid(100_000n, due + graceDays)], covered, 'kept'],
    ['a day after the grace', [paid(100_000n, due + graceDays + 1)], covered + 1, 'broken'],
    ['before it was made', [paid(100_000n, made - 1)], covered, 'broken'],
    ['and taken back', [paid(100_000n, due), paid(-100_000n, due)], covered, 'broken'],
    ['and taken back while the file is still to come', [paid(100_000n, due), paid(-100_000n, due)], due, 'live'],
    ['not at all, with the file of the day before the last', [], covered - 1, 'live'],
    ['not at all, and no file has come', [], undefined, 'live'],
    ['not at all', [], covered, 'broken'],
  ] as const)('paid %s', (_, payments, coveredUntil, state) => {
    expect(judgePromise(terms, payments, coveredUntil, defaultPromiseRules).state).toBe(state);
  });
});
