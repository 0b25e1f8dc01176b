import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeFileRowProblem, fileRowReader, isFileTotal, isUsable } from '../../src/clientFile/index.js';
import type { ClientFileKind, ClientFileRow, FileColumn, FileRowProblemCode } from '../../src/clientFile/index.js';
import { formatCents } from '../../src/placement/index.js';

const rules = { today: '2026-11-20', maxCents: 10_000_000_000n };

function read(kind: ClientFileKind, cells: Partial<Record<FileColumn, string>>): ClientFileRow {
  const columns = Object.keys(cells) as FileColumn[];
  return fileRowReader(kind, { headerRow: 1, columns }, rules, true)(Object.values(cells));
}

const codes = (row: ClientFileRow): FileRowProblemCode[] => row.problems.map(({ code }) => code);

describe('a row of payments', () => {
  const payment = { reference: '0001', amount: '1,234.50', valueDate: '18/11/2026', folio: 'F1' };

  test('is read with its cents and its value date', () => {
    expect(read('payments', payment)).toMatchObject({
      reference: '0001',
      movement: 'payment',
      amountCents: 123_450n,
      valueDate: '2026-11-18',
      folio: 'F1',
      problems: [],
    });
  });

  test.each([
    [{ amount: '-5.00' }, 'payment.negative'],
    [{ amount: '0' }, 'payment.zero'],
    [{ amount: '' }, 'cell.missing'],
    [{ amount: 'mil' }, 'money.notMoney'],
    [{ amount: '999999999999' }, 'money.absurd'],
    [{ valueDate: '21/11/2026' }, 'valueDate.future'],
    [{ valueDate: '31/02/2026' }, 'date.impossible'],
    [{ valueDate: '' }, 'cell.missing'],
    [{ reference: '' }, 'reference.missing'],
    [{ reference: '1.23E+15' }, 'reference.scientific'],
    [{ reference: '=HYPERLINK("x")' }, 'text.formula'],
    [{ movement: 'quién sabe' }, 'movement.unknown'],
    [{ movement: 'Reverso', folio: '' }, 'reversal.folioMissing'],
  ] as const)('%j is rejected with %s', (change, code) => {
    const row = read('payments', { ...payment, ...change });
    expect(codes(row)).toContain(code);
    expect(isUsable(row)).toBe(false);
  });

  test.each([
    [{ movement: 'Reverso SPEI' }, 'F1'],
    [{ amount: '-1234.50', reversesFolio: 'F0' }, 'F0'],
    [{ reversesFolio: 'F0', movement: '' }, 'F0'],
    [{ movement: 'CANCELACIÓN', reversesFolio: 'F0', valueDate: '' }, 'F0'],
  ] as const)('%j takes back the payment %s', (change, reversesFolio) => {
    const row = read('payments', { ...payment, ...change });
    expect(row).toMatchObject({ movement: 'reversal', reversesFolio, amountCents: 123_450n });
    expect(isUsable(row)).toBe(true);
  });

  test('any amount of cents comes back as it was written, and its sign never enters a usable payment', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n }), (cents) => {
        const row = read('payments', { ...payment, amount: formatCents(cents) });
        expect(isUsable(row)).toBe(cents > 0n);
        if (cents > 0n) expect(row.amountCents).toBe(cents);
      }),
    );
  });
});

describe('rows of the other kinds', () => {
  test('a balance of nothing is told, and a negative one refused', () => {
    expect(codes(read('balances', { reference: '1', balance: '0.00' }))).toEqual(['balance.zero']);
    expect(codes(read('balances', { reference: '1', balance: '-1' }))).toEqual(['balance.negative']);
    expect(codes(read('balances', { reference: '1', balance: '' }))).toEqual(['cell.missing']);
  });

  test('a balance without a date is about the day it came', () => {
    expect(read('balances', { reference: '1', balance: '10' }).asOf).toBe('2026-11-20');
    expect(read('balances', { reference: '1', balance: '10', asOf: '19/11/2026' }).asOf).toBe('2026-11-19');
    expect(codes(read('balances', { reference: '1', balance: '10', asOf: '2027-01-01' }))).toEqual(['asOf.future']);
  });

  test('a withdrawal needs only the number, and drops a formula in its reason', () => {
    expect(read('withdrawals', { reference: '1', reason: '=1+1' })).toMatchObject({
      reference: '1',
      reason: undefined,
    });
  });

  test.each([
    ['Procede', 'upheld'],
    ['PROCEDENTE', 'upheld'],
    ['No procede', 'dismissed'],
    ['Improcedente', 'dismissed'],
    ['Pendiente', undefined],
  ] as const)('«%s» answers %s', (answer, outcome) => {
    const row = read('disputeAnswers', { reference: '1', answer, balance: '10' });
    expect(row.answer).toBe(outcome);
    expect(isUsable(row)).toBe(outcome !== undefined);
  });

  test('an upheld dispute without a balance says what it will do', () => {
    expect(codes(read('disputeAnswers', { reference: '1', answer: 'procede' }))).toEqual(['answer.balanceMissing']);
  });
});

test('a cut row has one problem, and one with cells too many says so', () => {
  const columns: FileColumn[] = ['reference', 'amount', 'valueDate'];
  const reader = fileRowReader('payments', { headerRow: 1, columns }, rules, false);
  expect(codes(reader(['1', '5']))).toEqual(['row.truncated']);
  expect(codes(reader(['1', '5', '2026-11-01', 'x']))).toContain('row.extraCells');
});

test.each([
  [['TOTAL', '', '15.00'], true],
  [['', 'Suma:', '15.00'], true],
  [['1', 'Total', '15.00'], false],
])('%j is a total: %s', (cells, total) => {
  expect(isFileTotal(cells)).toBe(total);
});

test('whatever a row holds, every problem has words and nothing throws', () => {
  const kinds: ClientFileKind[] = ['payments', 'balances', 'withdrawals', 'disputeAnswers'];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.array(fc.string(), { minLength: 11, maxLength: 11 }), (kind, cells) => {
      const columns: FileColumn[] = [
        'reference',
        'paymentReference',
        'movement',
        'folio',
        'reversesFolio',
        'amount',
        'valueDate',
        'balance',
        'asOf',
        'answer',
        'reason',
      ];
      const row = fileRowReader(kind, { headerRow: 1, columns }, rules, true)(cells);
      for (const problem of row.problems) {
        const words = describeFileRowProblem(problem);
        expect(words.problem.length).toBeGreaterThan(5);
        expect(words.suggestion.length).toBeGreaterThan(5);
      }
      if (row.amountCents !== undefined) expect(row.amountCents).toBeGreaterThanOrEqual(0n);
    }),
  );
});
