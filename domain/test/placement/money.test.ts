import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCents, readMoney, spreadsheetNumber } from '../../src/placement/index.js';

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

/** 1234567.89 as 1,234,567.89. */
function grouped(plain: string): string {
  const [whole = '', decimals] = plain.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${decimals}`;
}

describe('readMoney', () => {
  it('loses no cent, however a Mexican system writes the amount', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('', '$', '$ ', 'MXN '), fc.boolean(), (value, sign, group) => {
        const plain = formatCents(value);
        const text = `${sign}${group ? grouped(plain) : plain}`;
        expect(readMoney(text)).toEqual({ value });
      }),
    );
  });

  it('reads a spreadsheet number to the cent, with or without the noise of its arithmetic', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.constantFrom(0, 2e-9), (value, noise) => {
        expect(readMoney(spreadsheetNumber(Number(value) / 100 + noise)).value).toBe(value);
      }),
    );
  });

  it('never throws, and never gives both nothing and no problem for a cell with text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value, problem } = readMoney(text);
        if (text.trim() !== '') expect(value !== undefined || problem !== undefined).toBe(true);
      }),
    );
  });

  it.each([
    ['$61,781.33', 6178133n],
    ['3881.26', 388126n],
    ['$-9,999.10', -999910n],
    ['(1,200.00)', -120000n],
    ['500-', -50000n],
    ['1,234', 123400n],
    ['10439.5', 1043950n],
    ['12.340', undefined],
  ])('reads %s', (text, value) => {
    expect(readMoney(text).value).toBe(value);
  });

  it.each([
    ['1.234', 'ambiguous'],
    ['0,123', 'ambiguous'],
    ['41176.555', 'tooManyDecimals'],
    ['1,23,456.00', 'notMoney'],
    ['1.2E+05', 'notMoney'],
    ['--5', 'notMoney'],
    ['(5', 'notMoney'],
    ['doce', 'notMoney'],
    ['$', 'notMoney'],
  ])('refuses to guess %s: %s', (text, problem) => {
    expect(readMoney(text)).toEqual({ problem });
  });

  it('understands a European amount and says that it is unusual', () => {
    expect(readMoney('1.234,56')).toEqual({ value: 123456n, problem: 'decimalComma' });
    expect(readMoney('12,5')).toEqual({ value: 1250n, problem: 'decimalComma' });
    expect(readMoney('1.234.567')).toEqual({ value: 123456700n, problem: 'decimalComma' });
  });
});
