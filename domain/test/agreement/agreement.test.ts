import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreementRefusal, defaultAgreementLimits, judgeAgreement, payableCents } from '../../src/agreement/index.js';
import type { AgreementTerms } from '../../src/agreement/index.js';
import type { LedgerPayment } from '../../src/ledger/index.js';

const today = 20_000;
const limits = defaultAgreementLimits;

/** A balance cut into instalments a month apart, with a share of it forgiven. */
const anyPlan: fc.Arbitrary<{ terms: AgreementTerms; balance: bigint }> = fc
  .record({
    amounts: fc.array(fc.bigInt({ min: 100n, max: 10n ** 8n }), { minLength: 1, maxLength: 12 }),
    forgivenPercent: fc.integer({ min: 0, max: limits.maxForgivenPercent }),
  })
  .map(({ amounts, forgivenPercent }) => {
    const payable = amounts.reduce((sum, amount) => sum + amount, 0n);
    const forgivenCents = (payable * BigInt(forgivenPercent)) / 100n;
    const instalments = amounts.map((amountCents, index) => ({ dueDay: today + 5 + 30 * index, amountCents }));
    const kind = forgivenCents === 0n ? ('restructure' as const) : ('forgiveness' as const);
    return { terms: { kind, instalments, forgivenCents }, balance: payable + forgivenCents };
  });

describe('the terms of an agreement', () => {
  test('a plan whose cents tie is accepted, and no other', () => {
    fc.assert(
      fc.property(anyPlan, fc.bigInt({ min: -5n, max: 5n }), ({ terms, balance }, off) => {
        const refusal = agreementRefusal(terms, balance + off, today, limits);
        expect(refusal).toBe(off === 0n ? undefined : 'agreement.doesNotSum');
      }),
    );
  });

  const plan: AgreementTerms = {
    kind: 'forgiveness',
    instalments: [
      { dueDay: today + 1, amountCents: 40_000n },
      { dueDay: today + 30, amountCents: 30_000n },
    ],
    forgivenCents: 30_000n,
  };

  test.each([
    ['agreement.noInstalments', { ...plan, instalments: [] }],
    ['agreement.amountNotPositive', { ...plan, instalments: [{ dueDay: today + 1, amountCents: 0n }] }],
    ['agreement.kindDoesNotFit', { ...plan, kind: 'restructure' as const }],
    ['agreement.daysOutOfOrder', { ...plan, instalments: [...plan.instalments].reverse() }],
    [
      'agreement.daysOutOfOrder',
      { ...plan, instalments: plan.instalments.map((one) => ({ ...one, dueDay: today - 1 })) },
    ],
    [
      'agreement.forgivesTooMuch',
      { ...plan, instalments: [{ dueDay: today + 1, amountCents: 50_000n }], forgivenCents: 50_000n },
    ],
  ])('%s', (code, terms) => {
    expect(agreementRefusal(terms, 100_000n, today, limits)).toBe(code);
  });

  test('a first payment under the client’s share, too many and too late ones are refused', () => {
    const strict = { ...limits, minFirstPercent: 60, maxInstalments: 2, maxDays: 20 };
    expect(agreementRefusal(plan, 100_000n, today, { ...strict, maxDays: 60 })).toBe('agreement.firstTooSmall');
    expect(agreementRefusal(plan, 100_000n, today, strict)).toBe('agreement.tooLong');
    expect(agreementRefusal(plan, 100_000n, today, { ...strict, maxInstalments: 1 })).toBe(
      'agreement.tooManyInstalments',
    );
  });
});

describe('the judgement of a plan', () => {
  const payTo = (terms: AgreementTerms, count: number): LedgerPayment[] =>
    terms.instalments.slice(0, count).map(({ dueDay, amountCents }) => ({ amountCents, valueDay: dueDay }));

  test('paid day by day it is fulfilled with the last payment and never broken before', () => {
    fc.assert(
      fc.property(anyPlan, ({ terms }) => {
        terms.instalments.forEach(({ dueDay }, index) => {
          const verdict = judgeAgreement(terms, today, payTo(terms, index + 1), dueDay + limits.graceDays, limits);
          expect(verdict.state).toBe(index === terms.instalments.length - 1 ? 'fulfilled' : 'live');
        });
      }),
    );
  });

  test('does not depend on the order of the payments, and everything paid at once fulfils it', () => {
    fc.assert(
      fc.property(anyPlan, ({ terms }) => {
        const payments = payTo(terms, terms.instalments.length);
        const covered = today + 1000;
        expect(judgeAgreement(terms, today, [...payments].reverse(), covered, limits)).toEqual(
          judgeAgreement(terms, today, payments, covered, limits),
        );
        const atOnce = [{ amountCents: payableCents(terms), valueDay: today }];
        expect(judgeAgreement(terms, today, atOnce, undefined, limits).state).toBe('fulfilled');
      }),
    );
  });

  test('an instalment not paid breaks it once the file covers its last day, and not a day earlier', () => {
    fc.assert(
      fc.property(anyPlan, ({ terms }) => {
        const lastDay = terms.instalments[0]!.dueDay + limits.graceDays;
        expect(judgeAgreement(terms, today, [], lastDay - 1, limits)).toMatchObject({
          state: 'live',
          judgeDay: lastDay,
        });
        expect(judgeAgreement(terms, today, [], lastDay, limits).state).toBe('broken');
        expect(judgeAgreement(terms, today, [], undefined, limits).state).toBe('live');
      }),
    );
  });

  test('an instalment that is paid is not asked about again, whatever the files cover', () => {
    fc.assert(
      fc.property(anyPlan, ({ terms }) => {
        const [first, second] = terms.instalments;
        if (first === undefined || second === undefined) return;
        for (const covered of [undefined, first.dueDay - 1, first.dueDay + limits.graceDays])
          expect(judgeAgreement(terms, today, payTo(terms, 1), covered, limits)).toMatchObject({
            state: 'live',
            judgeDay: second.dueDay + limits.graceDays,
            missed: 0,
          });
      }),
    );
  });

  test('a client may tolerate misses', () => {
    const terms: AgreementTerms = {
      kind: 'restructure',
      forgivenCents: 0n,
      instalments: [10, 40, 70].map((offset) => ({ dueDay: today + offset, amountCents: 100n })),
    };
    const tolerant = { ...limits, toleratedMisses: 1 };
    expect(judgeAgreement(terms, today, [], today + 20, tolerant)).toMatchObject({ state: 'live', missed: 1 });
    expect(judgeAgreement(terms, today, [], today + 50, tolerant)).toMatchObject({ state: 'broken', missed: 2 });
  });
});
