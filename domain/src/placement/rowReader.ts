import { readDate } from './calendarDate.js';
import { cleanCell, isFormula, isGarbled, isTruncatedNumber } from './cell.js';
import type { Column } from './column.js';
import { columns } from './column.js';
import type { ColumnLayout } from './columnLayout.js';
import { readEmail, readPhone } from './contactValue.js';
import { readMoney } from './money.js';
import { addressParts, emptyRow } from './placementRow.js';
import type { AddressPart, PlacementRow } from './placementRow.js';
import type { Reading } from './reading.js';
import type { RowProblem, RowProblemCode, RowProblemSeverity } from './rowProblem.js';
import { readCurp, readRfc } from './taxId.js';

/** What judging a row needs beside its cells. */
export interface ReadingRules {
  /** Business date, `yyyy-mm-dd`. */
  today: string;
  /** A debt above this is a typing mistake or filler. */
  maxBalanceCents: bigint;
  /** Splits a one-line address; parts that have a column of their own are not taken from it. */
  splitAddress: (line: string) => Partial<Record<AddressPart, string | undefined>>;
}

/** 100 million pesos. */
export const defaultMaxBalanceCents = 10_000_000_000n;

const maxReferenceLength = 64;
const maxTextLength = 500;

/** One row's cells on their way to a `PlacementRow`, collecting what is wrong with them. */
class RowInProgress {
  readonly row = emptyRow();

  private readonly cells: readonly string[];
  private readonly cellOf: ReadonlyMap<Column, number>;
  private readonly rules: ReadingRules;

  constructor(cells: readonly string[], cellOf: ReadonlyMap<Column, number>, rules: ReadingRules) {
    this.cells = cells;
    this.cellOf = cellOf;
    this.rules = rules;
  }

  report(code: RowProblemCode, severity: RowProblemSeverity, column?: Column, value?: string): void {
    const problem: RowProblem = { code, severity };
    if (column !== undefined) problem.column = column;
    if (value !== undefined) problem.value = value.slice(0, 120);
    this.row.problems.push(problem);
  }

  raw(column: Column): string {
    const cell = this.cellOf.get(column);
    return cell === undefined ? '' : cleanCell(this.cells[cell] ?? '');
  }

  text(column: Column): string | undefined {
    const value = this.raw(column);
    if (value === '') return undefined;
    if (value.length > maxTextLength) {
      this.report('cell.tooLong', 'reject', column);
      return undefined;
    }
    if (isGarbled(value)) this.report('text.garbled', 'warn', column, value);
    return value;
  }

  /** A value that may be left out of the account: any problem is told, and only a usable value is kept. */
  optional<T, P extends string>(
    column: Column,
    read: (text: string) => Reading<T, P>,
    code: (problem: P) => RowProblemCode,
  ): T | undefined {
    const text = this.raw(column);
    if (text === '') return undefined;
    const { value, problem } = read(text);
    if (problem !== undefined) this.report(code(problem), 'warn', column, text);
    return value;
  }

  readReference(): void {
    const value = this.raw('reference');
    if (value === '') return this.report('cell.missing', 'reject', 'reference');
    if (value.length > maxReferenceLength) return this.report('cell.tooLong', 'reject', 'reference');
    if (isTruncatedNumber(value)) return this.report('reference.scientific', 'reject', 'reference', value);
    this.row.reference = value;
  }

  readName(): void {
    const value = this.text('fullName');
    if (value === undefined) {
      if (this.raw('fullName') === '') this.report('cell.missing', 'reject', 'fullName');
      return;
    }
    if (isFormula(value)) return this.report('text.formula', 'reject', 'fullName', value);
    if (!/\p{L}{2}/u.test(value)) return this.report('name.notName', 'reject', 'fullName', value);
    this.row.fullName = value;
  }

  readGuarantor(): void {
    const value = this.text('guarantorName');
    if (value === undefined) return;
    if (isFormula(value)) return this.report('text.formula', 'warn', 'guarantorName', value);
    if (!/\p{L}{2}/u.test(value)) return this.report('name.notName', 'warn', 'guarantorName', value);
    this.row.guarantorName = value;
  }

  readBalance(): void {
    const text = this.raw('balance');
    const { value, problem } = readMoney(text);
    if (text === '') return this.report('cell.missing', 'reject', 'balance');
    if (problem === 'decimalComma') this.report('money.decimalComma', 'warn', 'balance', text);
    else if (problem !== undefined) return this.report(`money.${problem}`, 'reject', 'balance', text);
    if (value === undefined) return;
    if (value < 0n) this.report('money.negative', 'reject', 'balance', text);
    else if (value === 0n) this.report('money.zero', 'reject', 'balance', text);
    else if (value > this.rules.maxBalanceCents) this.report('money.absurd', 'reject', 'balance', text);
    else this.row.balanceCents = value;
  }

  private amount(column: Column): bigint | undefined {
    const value = this.optional(column, readMoney, (problem) => `money.${problem}`);
    if (value === undefined) return undefined;
    if (value < 0n) this.report('money.negative', 'warn', column, this.raw(column));
    else if (value > this.rules.maxBalanceCents) this.report('money.absurd', 'warn', column, this.raw(column));
    else return value;
    return undefined;
  }

  readBreakdown(): void {
    const principal = (this.row.principalCents = this.amount('principal'));
    const ordinary = (this.row.ordinaryInterestCents = this.amount('ordinaryInterest'));
    const late = (this.row.defaultInterestCents = this.amount('defaultInterest'));
    const balance = this.row.balanceCents;
    if (balance === undefined || principal === undefined || ordinary === undefined || late === undefined) return;
    if (principal + ordinary + late !== balance) this.report('money.partsDoNotAdd', 'warn', 'balance');
  }

  readDays(): void {
    const text = this.raw('daysPastDue');
    if (text === '') return;
    const days = /^\d{1,5}(\.0+)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
    if (days === undefined) this.report('days.notDays', 'warn', 'daysPastDue', text);
    else this.row.daysPastDue = days;
  }

  readPhones(): void {
    const phone = this.optional('phone', readPhone, (problem) => `phone.${problem}`);
    const phone2 = this.optional('phone2', readPhone, (problem) => `phone.${problem}`);
    this.row.phone = phone ?? phone2;
    this.row.phone2 = phone === undefined || phone2 === phone ? undefined : phone2;
  }

  readAddress(): void {
    const line = (this.row.addressLine = this.text('addressLine'));
    const split = line === undefined ? undefined : this.rules.splitAddress(line);
    for (const part of addressParts) this.row[part] = this.text(part) ?? (split?.[part] || undefined);
  }
}

/** Cells beyond the header's are harmless when they are empty: spreadsheets leave such tails. */
function reportShape(progress: RowInProgress, cells: readonly string[], width: number, padded: boolean): void {
  if (cells.length < width && !padded) progress.report('row.truncated', 'reject');
  else if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
    progress.report('row.extraCells', 'reject');
}

/**
 * A reader of the rows of one file.
 *
 * @param layout of the file
 * @param padded short rows are complete (a spreadsheet drops empty cells at the end of a row); in a text file they were cut
 */
export function rowReader(
  layout: ColumnLayout,
  rules: ReadingRules,
  padded: boolean,
): (cells: readonly string[]) => PlacementRow {
  const cellOf = new Map(
    columns.flatMap((column) => {
      const cell = layout.columns.indexOf(column);
      return cell < 0 ? [] : [[column, cell] as const];
    }),
  );
  const width = layout.columns.length;
  return (cells) => {
    const progress = new RowInProgress(cells, cellOf, rules);
    const { row } = progress;
    reportShape(progress, cells, width, padded);
    progress.readReference();
    // A cut row has one cause; listing every cell it lacks would hide it.
    if (row.problems[0]?.code === 'row.truncated') return row;
    progress.readName();
    progress.readBalance();
    progress.readBreakdown();
    progress.readDays();
    progress.readPhones();
    progress.readAddress();
    progress.readGuarantor();
    row.rfc = progress.optional('rfc', readRfc, (problem) => `rfc.${problem}`);
    row.curp = progress.optional('curp', readCurp, (problem) => `curp.${problem}`);
    row.email = progress.optional('email', readEmail, (problem) => `email.${problem}`);
    row.openedOn = progress.optional(
      'openedOn',
      (text) => readDate(text, rules.today),
      (problem) => `date.${problem}`,
    );
    row.product = progress.text('product');
    return row;
  };
}
