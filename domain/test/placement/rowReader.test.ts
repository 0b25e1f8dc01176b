import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  defaultMaxBalanceCents,
  describeRowProblem,
  isReadable,
  proposeLayout,
  rowProblemCodes,
  rowReader,
} from '../../src/placement/index.js';

const header = [
  'Cuenta',
  'Cliente',
  'Domicilio',
  'Colonia',
  'C.P.',
  'Teléfono',
  'Adeudo',
  'Capital',
  'Int. ord.',
  'Int. mor.',
  'Fecha de compra',
  'RFC',
  'Aval',
];
const layout = { headerRow: 1, ...proposeLayout(header, []) };
const rules = {
  today: '2026-11-22',
  maxBalanceCents: defaultMaxBalanceCents,
  splitAddress: (line: string) => ({
    street: line.replace(/ \d+$/, ''),
    exterior: / (\d+)$/.exec(line)?.[1],
    settlement: 'De la línea',
  }),
};
const read = rowReader(layout, rules, false);
const good = [
  'T-1',
  'Ana Paz',
  'Toronto 786',
  'Ayuntamiento',
  '44620',
  '3380234936',
  '$100.00',
  '60',
  '30',
  '10',
  '17/09/2021',
  '',
  '',
];

/** The good row with some cells changed. */
function row(changes: Record<number, string>): string[] {
  return good.map((cell, index) => changes[index] ?? cell);
}

function codes(cells: string[]): string[] {
  return read(cells).problems.map(({ code, severity, column }) => `${severity} ${code} ${column ?? ''}`.trim());
}

describe('rowReader', () => {
  it('reads a good row without a word', () => {
    expect(read(good)).toMatchObject({
      reference: 'T-1',
      fullName: 'Ana Paz',
      street: 'Toronto',
      exterior: '786',
      settlement: 'Ayuntamiento',
      postalCode: '44620',
      phone: '+523380234936',
      balanceCents: 10000n,
      openedOn: '2021-09-17',
      problems: [],
    });
  });

  it.each([
    [{ 0: ' ' }, ['reject cell.missing reference']],
    [{ 0: '1.23457E+15' }, ['reject reference.scientific reference']],
    [{ 1: '  ' }, ['reject cell.missing fullName']],
    [{ 1: '=HYPERLINK("http://x","ANA")' }, ['reject text.formula fullName']],
    [{ 1: '.' }, ['reject name.notName fullName']],
    [{ 1: 'GarcÃ­a Paz' }, ['warn text.garbled fullName']],
    [{ 5: 'NO TIENE' }, ['warn phone.none phone']],
    [{ 6: '' }, ['reject cell.missing balance']],
    [{ 6: '$-100.00' }, ['reject money.negative balance']],
    [{ 6: '0.00' }, ['reject money.zero balance']],
    [{ 6: '999,999,999,999.99' }, ['reject money.absurd balance']],
    [{ 6: '100.001' }, ['reject money.ambiguous balance']],
    [{ 7: '61' }, ['warn money.partsDoNotAdd balance']],
    [{ 7: '-60' }, ['warn money.negative principal']],
    [{ 10: '17/09/2099' }, ['warn date.future openedOn']],
    [{ 11: 'MEMR750515' }, ['warn rfc.notRfc rfc']],
    [{ 12: '+cmd|calc' }, ['warn text.formula guarantorName']],
  ])('%j: %j', (changes, expected) => {
    expect(codes(row(changes))).toEqual(expected);
  });

  it('names a cut row once, and forgives what a spreadsheet leaves out', () => {
    expect(codes(['B9999999', 'RENGLON CORTADO'])).toEqual(['reject row.truncated']);
    expect(rowReader(layout, rules, true)(good.slice(0, 11)).problems).toEqual([]);
    expect(codes([...good, '', ' '])).toEqual([]);
    expect(codes([...good, 'x'])).toEqual(['reject row.extraCells']);
  });

  it('keeps a phone as the only one when both are the same', () => {
    const two = rowReader({ headerRow: 1, ...proposeLayout(['Cuenta', 'Tel casa', 'Celular'], []) }, rules, false);
    expect(two(['1', '3380234936', '+52 33 8023 4936'])).toMatchObject({ phone: '+523380234936', phone2: undefined });
    expect(two(['1', 'NO TIENE', '3380234936'])).toMatchObject({ phone: '+523380234936', phone2: undefined });
  });

  it('never throws, and a readable row always has what an account needs', () => {
    const cell = fc.oneof(fc.constantFrom(...good, '=1+1', '-5', 'NO TIENE'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 16 }), (cells) => {
        const result = read(cells);
        if (!isReadable(result)) return;
        expect(result.reference).toBeTruthy();
        expect(result.fullName).toBeTruthy();
        expect(result.balanceCents).toBeGreaterThan(0n);
      }),
      { numRuns: 2000 },
    );
  });

  it('has a sentence and a way out for every code', () => {
    for (const code of rowProblemCodes) {
      const { problem, suggestion } = describeRowProblem({ code, severity: 'warn', column: 'balance' });
      expect(problem).toMatch(/^Saldo total: .+\.$/);
      expect(suggestion).toMatch(/\.$/);
    }
    expect(describeRowProblem({ code: 'reference.repeated', severity: 'reject', value: '7' }).problem).toContain(
      'renglón 7',
    );
  });
});
