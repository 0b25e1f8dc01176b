import type { Reading } from './reading.js';

export type DateProblem = 'notDate' | 'impossible' | 'twoDigitYear' | 'future' | 'tooOld';

/** No debt we are given was opened before this year. */
const oldestYear = 1950;

const excelEpochDays = 25_569;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/;
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ][\d:.]+)?$/;
const shortYear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day as written, or the problem. */
function parts(text: string): [number, number, number] | DateProblem {
  if (/^\d{8}$/.test(text)) return [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  const iso = yearFirst.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const mexican = dayFirst.exec(text);
  if (mexican) return [Number(mexican[3]), Number(mexican[2]), Number(mexican[1])];
  return shortYear.test(text) ? 'twoDigitYear' : 'notDate';
}

/** A spreadsheet's day number (1900 system, Lotus leap-year bug included) as `yyyy-mm-dd`; undefined outside 1900-2200. */
export function excelDate(serial: number): string | undefined {
  if (!(serial >= 61 && serial < 110_000)) return undefined;
  return new Date((Math.floor(serial) - excelEpochDays) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Reads a date a client wrote: 20210917, 17/09/2021, 2021-09-17 or a spreadsheet's day number. Day comes before month,
 * as Mexico writes it. The value is `yyyy-mm-dd`.
 *
 * @param today the business date, `yyyy-mm-dd`; a debt opened after it is a mistake
 */
export function readDate(text: string, today: string): Reading<string, DateProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  const serial = /^\d{5}(\.\d+)?$/.test(trimmed) ? excelDate(Number(trimmed)) : undefined;
  const found = serial ?? parts(trimmed);
  const value = Array.isArray(found) ? isoDate(...found) : found;
  if (value === undefined) return { problem: 'impossible' };
  if (value === 'twoDigitYear' || value === 'notDate') return { problem: value };
  if (value > today) return { problem: 'future' };
  if (Number(value.slice(0, 4)) < oldestYear) return { problem: 'tooOld' };
  return { value };
}
