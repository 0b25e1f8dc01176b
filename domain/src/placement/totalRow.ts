import type { Column } from './column.js';
import { plainHeading } from './heading.js';

const totalWords = /^(gran total|sub ?total|total(es)?|suma(s|toria)?)( |$)/;

/** The cell announces a sum. */
export function saysTotal(cell: string): boolean {
  return totalWords.test(plainHeading(cell));
}

/**
 * Whether a row sums the ones above instead of being an account: its first filled cell says so, or it has an amount and
 * neither number nor name.
 */
export function isTotalRow(cells: readonly string[], layoutColumns: readonly (Column | null)[]): boolean {
  const filled = (column: Column): boolean => (cells[layoutColumns.indexOf(column)] ?? '').trim() !== '';
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined) return false;
  if (saysTotal(first)) return !filled('fullName') || !filled('reference');
  return filled('balance') && cells.filter((cell) => cell.trim() !== '').length === 1;
}
