import { columns, requiredColumns } from './column.js';
import type { Column } from './column.js';
import { plainHeading } from './heading.js';

/** How one file maps to columns of ours: those of a placement, unless it is a file of another kind. */
export interface ColumnLayout<Name extends string = Column> {
  /** Physical row of the header, 1-based; what lies above it is title. */
  headerRow: number;
  /** The meaning of each cell of the header, in the file's order; null is kept as received and not understood. */
  columns: readonly (Name | null)[];
}

/** Two files with the same signature share a remembered layout. */
export function headerSignature(header: readonly string[]): string {
  return header.map(plainHeading).join('|');
}

/** The required columns a layout lacks, one name a missing group; empty when the file can be read. */
export function missingColumns(layout: Pick<ColumnLayout, 'columns'>): Column[] {
  return missingOf(layout, requiredColumns);
}

/** {@link missingColumns} of a file of another kind. */
export function missingOf<Name extends string>(
  layout: Pick<ColumnLayout<Name>, 'columns'>,
  required: readonly (readonly Name[])[],
): Name[] {
  return required
    .filter((group) => !group.some((column) => layout.columns.includes(column)))
    .map((group) => group[0] as Name);
}

export type LayoutProblem = 'layout.headerRow' | 'layout.width' | 'layout.unknownColumn' | 'layout.repeatedColumn';

/**
 * What is wrong with a layout that a person typed, or undefined.
 *
 * @param width number of cells in the file's header
 * @param known the columns that a file of its kind may have
 */
export function layoutProblem(
  layout: ColumnLayout<string>,
  width: number,
  known: readonly string[] = columns,
): LayoutProblem | undefined {
  if (!Number.isSafeInteger(layout.headerRow) || layout.headerRow < 1) return 'layout.headerRow';
  if (layout.columns.length !== width) return 'layout.width';
  const named = layout.columns.filter((column) => column !== null);
  if (named.some((column) => !known.includes(column))) return 'layout.unknownColumn';
  if (new Set(named).size !== named.length) return 'layout.repeatedColumn';
  return undefined;
}
