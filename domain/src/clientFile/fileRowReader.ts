import {
  cleanCell,
  isFormula,
  isGarbled,
  isTruncatedNumber,
  readDate,
  readMoney,
  saysTotal,
} from '../placement/index.js';
import type { RowProblemSeverity } from '../placement/index.js';
import { readAnswer, readMovement } from './cellWords.js';
import type { ClientFileKind } from './clientFileKind.js';
import { fileColumns } from './fileColumn.js';
import type { FileColumn } from './fileColumn.js';
import type { FileLayout } from './fileLayout.js';
import { emptyFileRow } from './fileRow.js';
import type { ClientFileRow } from './fileRow.js';
import type { FileRowProblem, FileRowProblemCode } from './fileRowProblem.js';

/** What judging a row needs beside its cells. */
export interface FileReadingRules {
  /** Business date where banks keep their books, `yyyy-mm-dd`. */
  today: string;
  /** An amount above this is a typing mistake or filler. */
  maxCents: bigint;
}

const maxNumberLength = 64;
const maxTextLength = 500;

/** One row's cells on their way to a `ClientFileRow`, collecting what is wrong with them. */
class RowInProgress {
  readonly row = emptyFileRow();
  private readonly cells: readonly string[];
  private readonly cellOf: ReadonlyMap<FileColumn, number>;
  private readonly rules: FileReadingRules;

  constructor(cells: readonly string[], cellOf: ReadonlyMap<FileColumn, number>, rules: FileReadingRules) {
    this.cells = cells;
    this.cellOf = cellOf;
    this.rules = rules;
  }

  report(code: FileRowProblemCode, severity: RowProblemSeverity, column?: FileColumn, value?: string): void {
    const problem: FileRowProblem = { code, severity };
    if (column !== undefined) problem.column = column;
    if (value !== undefined) problem.value = value.slice(0, 120);
    this.row.problems.push(problem);
  }

  raw(column: FileColumn): string {
    const cell = this.cellOf.get(column);
    return cell === undefined ? '' : cleanCell(this.cells[cell] ?? '');
  }

  /** An account's number, a reference or a folio: short, whole, and never a formula. */
  number(column: FileColumn): string | undefined {
    const value = this.raw(column);
    if (value === '') return undefined;
    if (value.length > maxNumberLength) this.report('cell.tooLong', 'reject', column);
    else if (isTruncatedNumber(value)) this.report('reference.scientific', 'reject', column, value);
    else if (isFormula(value)) this.report('text.formula', 'reject', column, value);
    else return value;
    return undefined;
  }

  /** The client's own words: what cannot be kept of them is told, and stops nothing. */
  words(column: FileColumn): string | undefined {
    const value = this.raw(column);
    if (value === '') return undefined;
    if (isFormula(value)) {
      this.report('text.formula', 'warn', column, value);
      return undefined;
    }
    if (isGarbled(value)) this.report('text.garbled', 'warn', column, value);
    if (value.length > maxTextLength) this.report('cell.tooLong', 'warn', column);
    return value.slice(0, maxTextLength);
  }

  /** Signed cents. */
  money(column: FileColumn): bigint | undefined {
    const text = this.raw(column);
    const { value, problem } = readMoney(text);
    if (problem === 'decimalComma') this.report('money.decimalComma', 'warn', column, text);
    else if (problem !== undefined) this.report(`money.${problem}`, 'reject', column, text);
    if (value !== undefined && (value > this.rules.maxCents || -value > this.rules.maxCents)) {
      this.report('money.absurd', 'reject', column, text);
      return undefined;
    }
    return value;
  }

  date(column: 'valueDate' | 'asOf'): string | undefined {
    const text = this.raw(column);
    const { value, problem } = readDate(text, this.rules.today);
    if (problem === 'future') this.report(`${column}.future`, 'reject', column, text);
    else if (problem !== undefined) this.report(`date.${problem}`, 'reject', column, text);
    return value;
  }

  reference(): void {
    this.row.reference = this.number('reference');
    if (this.row.reference === undefined && this.raw('reference') === '')
      this.report('reference.missing', 'reject', 'reference');
  }

  missing(column: FileColumn): void {
    if (this.raw(column) === '') this.report('cell.missing', 'reject', column);
  }
}

function readPayment(progress: RowInProgress): void {
  const { row } = progress;
  row.reference = progress.number('reference');
  row.paymentReference = progress.number('paymentReference');
  row.folio = progress.number('folio');
  row.reversesFolio = progress.number('reversesFolio');
  row.valueDate = progress.date('valueDate');
  const cents = progress.money('amount');
  const word = progress.raw('movement');
  const stated = readMovement(word);
  if (stated === undefined && word !== '') progress.report('movement.unknown', 'reject', 'movement', word);
  row.movement = stated === 'reversal' || row.reversesFolio !== undefined ? 'reversal' : 'payment';
  row.amountCents = cents === undefined || cents >= 0n ? cents : -cents;
  if (row.movement === 'reversal') {
    // Where a client has one column for folios, a reversal's is that of the payment it takes back.
    row.reversesFolio ??= row.folio;
    if (row.reversesFolio === undefined) progress.report('reversal.folioMissing', 'reject', 'reversesFolio');
    if (row.amountCents === 0n) row.amountCents = undefined;
    return;
  }
  if (progress.raw('reference') === '' && progress.raw('paymentReference') === '')
    progress.report('reference.missing', 'reject', 'reference');
  progress.missing('amount');
  progress.missing('valueDate');
  if (cents === 0n) progress.report('payment.zero', 'reject', 'amount', progress.raw('amount'));
  if (cents !== undefined && cents < 0n)
    progress.report('payment.negative', 'reject', 'amount', progress.raw('amount'));
}

function readBalanceOf(progress: RowInProgress): bigint | undefined {
  const cents = progress.money('balance');
  if (cents === undefined || cents >= 0n) return cents;
  progress.report('balance.negative', 'reject', 'balance', progress.raw('balance'));
  return undefined;
}

function readBalance(progress: RowInProgress, { today }: FileReadingRules): void {
  const { row } = progress;
  progress.reference();
  progress.missing('balance');
  row.balanceCents = readBalanceOf(progress);
  if (row.balanceCents === 0n) progress.report('balance.zero', 'warn', 'balance');
  row.asOf = progress.date('asOf');
  // A file that does not say when is about the day it came.
  if (progress.raw('asOf') === '') row.asOf = today;
}

function readWithdrawal(progress: RowInProgress): void {
  progress.reference();
  progress.row.reason = progress.words('reason');
}

function readDisputeAnswer(progress: RowInProgress, { today }: FileReadingRules): void {
  const { row } = progress;
  progress.reference();
  progress.missing('answer');
  const word = progress.raw('answer');
  row.answer = readAnswer(word);
  if (row.answer === undefined && word !== '') progress.report('answer.unknown', 'reject', 'answer', word);
  row.balanceCents = readBalanceOf(progress);
  if (row.answer === 'upheld' && row.balanceCents === undefined)
    progress.report('answer.balanceMissing', 'warn', 'answer');
  row.asOf = today;
  row.reason = progress.words('reason');
}

const readerOf: Record<ClientFileKind, (progress: RowInProgress, rules: FileReadingRules) => void> = {
  payments: readPayment,
  balances: readBalance,
  withdrawals: readWithdrawal,
  disputeAnswers: readDisputeAnswer,
};

/** Whether a row sums the ones above instead of being about an account. */
export function isFileTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  return first !== undefined && saysTotal(first);
}

/**
 * A reader of the rows of one client file.
 *
 * @param padded short rows are complete (a spreadsheet drops empty cells at the end of a row); in a text file they were cut
 */
export function fileRowReader(
  kind: ClientFileKind,
  layout: FileLayout,
  rules: FileReadingRules,
  padded: boolean,
): (cells: readonly string[]) => ClientFileRow {
  const cellOf = new Map(
    fileColumns.flatMap((column) => {
      const cell = layout.columns.indexOf(column);
      return cell < 0 ? [] : [[column, cell] as const];
    }),
  );
  const width = layout.columns.length;
  return (cells) => {
    const progress = new RowInProgress(cells, cellOf, rules);
    if (cells.length < width && !padded) {
      // A cut row has one cause; listing every cell it lacks would hide it.
      progress.report('row.truncated', 'reject');
      return progress.row;
    }
    if (cells.slice(width).some((cell) => cell.trim() !== '')) progress.report('row.extraCells', 'reject');
    readerOf[kind](progress, rules);
    return progress.row;
  };
}
