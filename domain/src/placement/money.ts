import type { Reading } from './reading.js';

export type MoneyProblem = 'notMoney' | 'ambiguous' | 'tooManyDecimals' | 'decimalComma';

/** Whole digits and decimals of an amount, or the problem that keeps us from telling them apart. */
type Split = { whole: string; decimals: string; unusual: boolean } | MoneyProblem;

const groupedByComma = /^\d{1,3}(,\d{3})+$/;
const groupedByDot = /^\d{1,3}(\.\d{3})+$/;

/**
 * Mexico writes 1,234.56. A file that writes 1.234,56 is understood, and said to be unusual; what could be either
 * (1.234, 0,123) is refused, because a guess here is a debt a thousand times too large.
 */
function split(body: string): Split {
  const lastComma = body.lastIndexOf(',');
  const lastDot = body.lastIndexOf('.');
  if (lastComma < 0 && lastDot < 0) return { whole: body, decimals: '', unusual: false };
  if (lastDot > lastComma) {
    const whole = body.slice(0, lastDot);
    const decimals = body.slice(lastDot + 1);
    if (lastComma >= 0)
      return groupedByComma.test(whole) ? { whole: whole.replaceAll(',', ''), decimals, unusual: false } : 'notMoney';
    if (whole.includes('.'))
      return groupedByDot.test(body) ? { whole: body.replaceAll('.', ''), decimals: '', unusual: true } : 'notMoney';
    if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous';
    return { whole, decimals, unusual: false };
  }
  const whole = body.slice(0, lastComma);
  const decimals = body.slice(lastComma + 1);
  if (lastDot >= 0)
    return groupedByDot.test(whole) ? { whole: whole.replaceAll('.', ''), decimals, unusual: true } : 'notMoney';
  if (groupedByComma.test(body))
    return /^0/.test(body) ? 'ambiguous' : { whole: body.replaceAll(',', ''), decimals: '', unusual: false };
  return whole.includes(',') ? 'notMoney' : { whole, decimals, unusual: true };
}

/**
 * Reads an amount of money into integer cents. No digit is ever dropped: more than two decimals is a problem, not a
 * rounding. A minus, before or after, or accountant's parentheses make it negative.
 */
export function readMoney(text: string): Reading<bigint, MoneyProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  // What nearly every cell holds, and a file has four of them in a row.
  if (/^\d+\.\d\d$/.test(trimmed)) return { value: BigInt(trimmed.slice(0, -3) + trimmed.slice(-2)) };
  const bare = trimmed.replace(/[\s\u00a0$]|MXN|M\.?N\.?$/gi, '');
  const [, open, before, body, after, close] = /^(\()?(-)?([\d.,]+)(-)?(\))?$/.exec(bare) ?? [];
  if (body === undefined || !/\d/.test(body)) return { problem: 'notMoney' };
  const signs = [open, before, after].filter((sign) => sign !== undefined).length;
  if ((open === undefined) !== (close === undefined) || signs > 1) return { problem: 'notMoney' };
  const parts = split(body);
  if (typeof parts === 'string') return { problem: parts };
  if (/[^\d]/.test(parts.whole + parts.decimals)) return { problem: 'notMoney' };
  if (/[1-9]/.test(parts.decimals.slice(2))) return { problem: 'tooManyDecimals' };
  const cents = BigInt(`${parts.whole || '0'}${parts.decimals.slice(0, 2).padEnd(2, '0')}`);
  const value = signs === 1 ? -cents : cents;
  return parts.unusual ? { value, problem: 'decimalComma' } : { value };
}

/**
 * A spreadsheet's number as the text a person typed. A double is exact to fifteen digits; what lies beyond them, or beyond
 * the sixth decimal, is noise of its arithmetic (1234.5600000000001), not money.
 */
export function spreadsheetNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value) || Math.abs(value) >= 1e15) return String(value);
  const digits = Math.abs(value) < 1e8 ? value.toFixed(6) : value.toPrecision(15);
  return digits.replace(/\.?0+$/, '');
}

/** Cents as a plain decimal, the way a client's file writes it. */
export function formatCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
