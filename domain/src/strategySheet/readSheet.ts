import { plainHeading } from '../placement/heading.js';
import { validateStrategy } from '../strategy/index.js';
import type { Strategy } from '../strategy/index.js';
import { rearmed } from './formulaText.js';
import { fieldOfProblem, sheetColumns, sheetFields } from './sheetColumn.js';
import type { SheetField } from './sheetColumn.js';
import type { SheetProblem, SheetProblemCode } from './sheetProblem.js';

/** A row as the spreadsheet counts it. */
export interface SheetRow {
  /** 1-based, blank rows included. */
  rowNumber: number;
  cells: readonly string[];
}

export type SheetVerdict = { valid: true; strategy: Strategy } | { valid: false; problems: SheetProblem[] };

/** A title may stand above the table; further down than this nobody looks for its headings. */
const headerSearchRows = 20;

const fieldByHeading = new Map(sheetFields.map((field) => [plainHeading(sheetColumns[field].heading), field]));

/** The spreadsheet's letters of a column, from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

interface Header {
  rowNumber: number;
  /** By column; undefined where the heading is unknown or empty. */
  fields: readonly (SheetField | undefined)[];
}

function findHeader(rows: readonly SheetRow[]): { row: SheetRow; fields: Header['fields'] } | undefined {
  for (const row of rows) {
    if (row.rowNumber > headerSearchRows) return undefined;
    const fields = row.cells.map((cell) => fieldByHeading.get(plainHeading(cell)));
    if (fields.includes('key') || fields.filter((field) => field !== undefined).length >= 3) return { row, fields };
  }
  return undefined;
}

function headerProblems(row: SheetRow, fields: Header['fields']): SheetProblem[] {
  const problems = fields.flatMap((field, index): SheetProblem[] => {
    const heading = row.cells[index]?.trim() ?? '';
    const at = { row: row.rowNumber, column: columnLetters(index), heading };
    if (field === undefined) return heading === '' ? [] : [{ code: 'sheet.columnUnknown', ...at }];
    return fields.indexOf(field) < index ? [{ code: 'sheet.columnRepeated', ...at }] : [];
  });
  const missing = sheetFields.filter((field) => sheetColumns[field].empty === 'required' && !fields.includes(field));
  return [
    ...problems,
    ...missing.map((field): SheetProblem => {
      return { code: 'sheet.columnMissing', row: row.rowNumber, heading: sheetColumns[field].heading };
    }),
  ];
}

interface DraftStep {
  rowNumber: number;
  values: Record<string, unknown>;
  marked: boolean;
  faults: SheetProblem[];
}

function put(values: Record<string, unknown>, field: SheetField, value: unknown): void {
  const [name, part] = field.split('.') as [string, string | undefined];
  if (part === undefined) values[name] = value;
  else values[name] = { ...(values[name] as object | undefined), [part]: value };
}

function readRow({ rowNumber, cells }: SheetRow, header: Header): DraftStep {
  const draft: DraftStep = { rowNumber, values: {}, marked: false, faults: [] };
  const blame = (code: SheetProblemCode, index: number, heading?: string): void => {
    draft.faults.push({ code, row: rowNumber, column: columnLetters(index), heading });
  };
  cells.forEach((cell, index) => {
    if (header.fields[index] === undefined && cell.trim() !== '') blame('sheet.cellBeyondColumns', index);
  });
  for (const field of sheetFields) {
    const index = header.fields.indexOf(field);
    const { codec, empty, heading } = sheetColumns[field];
    const text = rearmed((cells[index] ?? '').trim());
    if (text === '') {
      if (empty === 'required') blame('cell.required', index, heading);
      else if (empty !== undefined) put(draft.values, field, empty.value);
      continue;
    }
    const reading = codec.read(text);
    if ('fault' in reading) blame(reading.fault, index, heading);
    else if (field === 'onBroken') draft.marked = reading.value === true;
    else put(draft.values, field, reading.value);
  }
  return draft;
}

/** What stands in for a step whose cells cannot be read, so that the other steps are judged all the same. */
const stopgap = { kind: 'call', dayOffset: 0, attempts: 1, spacingDays: 0, windowDays: 1, timeBands: [] };

/** The rules' own problems, at the cells they are about; a row with unreadable cells has said enough. */
function judge(drafts: readonly DraftStep[], header: Header): SheetVerdict {
  const faults = drafts.flatMap((draft) => draft.faults);
  const place = (code: SheetProblemCode, row: number, field: SheetField): SheetProblem => {
    const index = header.fields.indexOf(field);
    const { heading } = sheetColumns[field];
    return { code, row, heading, column: index < 0 ? undefined : columnLetters(index) };
  };
  const marked = drafts.filter((draft) => draft.marked);
  for (const draft of marked.slice(1)) faults.push(place('sheet.onBrokenRepeated', draft.rowNumber, 'onBroken'));
  const steps = drafts.map(({ values, faults: own, rowNumber }) =>
    own.length === 0 ? values : { key: `renglon-${rowNumber}`, ...stopgap, ...keyOf(values) },
  );
  const onBroken = marked[0]?.values.key;
  const verdict = validateStrategy({ steps, ...(onBroken === undefined ? {} : { onBroken }) });
  if (verdict.valid) return faults.length === 0 ? verdict : { valid: false, problems: faults };
  const judged = verdict.problems.flatMap(({ code, step }) => {
    const draft = step === undefined ? undefined : drafts[step - 1];
    if (draft !== undefined && draft.faults.length > 0) return [];
    return [place(code, draft?.rowNumber ?? header.rowNumber, fieldOfProblem[code])];
  });
  return { valid: false, problems: [...faults, ...judged].sort((a, b) => a.row - b.row) };
}

const keyOf = ({ key }: Record<string, unknown>): { key?: unknown } => (key === undefined ? {} : { key });

/**
 * Reads the table back. All or nothing: every problem is told with its cell, and there is a strategy only when there is none.
 * Columns may come in any order; optional ones may be absent; blank rows count for nothing.
 */
export function readSheet(rows: readonly SheetRow[]): SheetVerdict {
  const found = findHeader(rows);
  if (found === undefined) return { valid: false, problems: [{ code: 'sheet.headerMissing', row: 1 }] };
  const header: Header = { rowNumber: found.row.rowNumber, fields: found.fields };
  const problems = headerProblems(found.row, found.fields);
  if (problems.length > 0) return { valid: false, problems };
  const drafts = rows
    .filter(({ rowNumber, cells }) => rowNumber > header.rowNumber && cells.some((cell) => cell.trim() !== ''))
    .map((row) => readRow(row, header));
  return judge(drafts, header);
}
