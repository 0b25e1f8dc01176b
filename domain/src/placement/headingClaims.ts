import { plainHeading } from './heading.js';

/** How far down a header may lie under a client's title rows. */
export const headerSearchRows = 30;

/** The headings that creditors give to each column, as `plainHeading` writes them, best first. */
export type HeadingSynonyms<Name extends string> = Readonly<Partial<Record<Name, readonly string[]>>>;

/** A header cell that may be a column of ours. */
export interface Claim<Name extends string> {
  cell: number;
  column: Name;
  /** Place among the column's synonyms; lower is surer. */
  rank: number;
}

/** Makes the function that finds what a header's cells may mean; a cell may claim several columns. */
export function claimReader<Name extends string>(
  synonyms: HeadingSynonyms<Name>,
): (header: readonly string[]) => Claim<Name>[] {
  const byHeading = new Map<string, { column: Name; rank: number }[]>();
  for (const [column, headings] of Object.entries(synonyms) as [Name, readonly string[]][]) {
    headings.forEach((heading, rank) => {
      byHeading.set(heading, [...(byHeading.get(heading) ?? []), { column, rank }]);
    });
  }
  return (header) =>
    header.flatMap((heading, cell) =>
      (byHeading.get(plainHeading(heading)) ?? []).map((claim) => ({ cell, ...claim })),
    );
}

/** Settles the claims on a header of `width` cells: the best first; each cell and each column is taken once. */
export function assignColumns<Name extends string>(claims: readonly Claim<Name>[], width: number): (Name | null)[] {
  const layout: (Name | null)[] = Array.from({ length: width }, () => null);
  const taken = new Set<Name>();
  for (const { cell, column } of [...claims].sort((a, b) => a.rank - b.rank || a.cell - b.cell)) {
    if (layout[cell] !== null || taken.has(column)) continue;
    layout[cell] = column;
    taken.add(column);
  }
  return layout;
}

/**
 * The 1-based row that reads most like a header among the first rows of a file; undefined when none names enough columns.
 *
 * @param understood the columns that a row would name as a header
 * @param atLeast fewer named columns are no header
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  understood: (cells: readonly string[]) => readonly (string | null)[],
  atLeast: number,
): number | undefined {
  let best = { row: 0, known: atLeast - 1 };
  rows.slice(0, headerSearchRows).forEach((cells, index) => {
    const known = understood(cells).filter((column) => column !== null).length;
    if (known > best.known) best = { row: index + 1, known };
  });
  return best.row === 0 ? undefined : best.row;
}
