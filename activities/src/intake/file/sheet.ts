import type { Readable } from 'node:stream';
import { excelDate, spreadsheetNumber } from '@cartera/domain/placement';
import { FileRefusedError } from './placementFile.js';
import type { FileLimits, FileRow } from './placementFile.js';
import { xmlChunks } from './xmlStream.js';

/** What a sheet's cells refer to. */
export interface SheetContext {
  strings: readonly string[];
  /** By cell style. */
  dateStyles: readonly boolean[];
  /** Days are counted from 1904, as old Macintoshes did. */
  epoch1904: boolean;
}

const daysTo1904 = 1462;

/** A double keeps fifteen digits; beyond them a typed account number is already another one. */
const exactDigits = 1e15;

/** The column of a reference such as `BC12`, from 0; undefined when there is none. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A number's text: a date where its style says so, in scientific form where its digits can no longer be trusted. */
function numberText(text: string, isDate: boolean, context: SheetContext): string {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return text;
  if (isDate) return excelDate(context.epoch1904 ? value + daysTo1904 : value) ?? spreadsheetNumber(value);
  if (Math.abs(value) >= exactDigits) return value.toExponential();
  return spreadsheetNumber(value);
}

/** Turns the events of a sheet's XML into rows. */
class SheetRows {
  /** Rows finished since they were last taken. */
  finished: FileRow[] = [];
  private cells: string[] = [];
  private rowNumber = 0;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private reading = false;
  private phonetic = 0;
  private readonly context: SheetContext;
  private readonly limits: FileLimits;

  constructor(context: SheetContext, limits: FileLimits) {
    this.context = context;
    this.limits = limits;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v' || name === 't') this.reading = this.phonetic === 0;
    else if (name === 'rPh') this.phonetic++;
  }

  text(piece: string): void {
    if (!this.reading) return;
    this.value += piece;
    if (this.value.length > this.limits.cellLength) throw new FileRefusedError('intake.cellTooLong', this.rowNumber);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reading = false;
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'c') this.cells[this.column] = this.cellText();
    else if (name === 'row')
      this.finished.push({ rowNumber: this.rowNumber, cells: Array.from(this.cells, (cell) => cell ?? '') });
  }

  private startRow(attributes: Record<string, string>): void {
    const stated = Number(attributes.r);
    this.rowNumber = Number.isSafeInteger(stated) && stated > this.rowNumber ? stated : this.rowNumber + 1;
    if (this.rowNumber > this.limits.rows) throw new FileRefusedError('intake.tooManyRows');
    this.cells = [];
    this.column = -1;
  }

  private startCell(attributes: Record<string, string>): void {
    this.column = columnOf(attributes.r) ?? this.column + 1;
    if (this.column >= this.limits.columns) throw new FileRefusedError('intake.tooManyColumns', this.rowNumber);
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.value = '';
  }

  private cellText(): string {
    switch (this.type) {
      case 's':
        return this.context.strings[Number(this.value)] ?? '';
      case 'n':
        return numberText(this.value, this.context.dateStyles[this.style] ?? false, this.context);
      case 'b':
        return this.value === '1' ? 'VERDADERO' : 'FALSO';
      default:
        return this.value;
    }
  }
}

/** The rows of one sheet, as its XML arrives. */
export async function* sheetRows(part: Readable, context: SheetContext, limits: FileLimits): AsyncGenerator<FileRow[]> {
  const rows = new SheetRows(context, limits);
  const chunks = xmlChunks(part, {
    open: (name, attributes) => rows.open(name, attributes),
    text: (piece) => rows.text(piece),
    close: (name) => rows.close(name),
  });
  for await (const _ of chunks) {
    if (rows.finished.length === 0) continue;
    yield rows.finished;
    rows.finished = [];
  }
}
