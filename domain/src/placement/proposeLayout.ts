import { columns } from './column.js';
import type { Column } from './column.js';
import type { ColumnLayout } from './columnLayout.js';
import { plainHeading } from './heading.js';
import { headingSynonyms } from './headingSynonyms.js';

/** How far down a header may lie under a client's title rows. */
export const headerSearchRows = 30;

interface Claim {
  cell: number;
  column: Column;
  /** Place among the column's synonyms; lower is surer. */
  rank: number;
}

const claimsByHeading = new Map<string, { column: Column; rank: number }[]>();
for (const column of columns) {
  headingSynonyms[column].forEach((heading, rank) => {
    claimsByHeading.set(heading, [...(claimsByHeading.get(heading) ?? []), { column, rank }]);
  });
}

/** The best claims first; each cell and each column is taken once. */
function assign(claims: readonly Claim[], width: number): (Column | null)[] {
  const layout: (Column | null)[] = Array.from({ length: width }, () => null);
  const taken = new Set<Column>();
  for (const { cell, column } of [...claims].sort((a, b) => a.rank - b.rank || a.cell - b.cell)) {
    if (layout[cell] !== null || taken.has(column)) continue;
    layout[cell] = column;
    taken.add(column);
  }
  return layout;
}

/** "Contacto" holds phones at one client and e-mails at another: the values decide. */
function looksLikeEmail(samples: readonly (readonly string[])[], cell: number): boolean {
  const values = samples.map((row) => row[cell] ?? '').filter((value) => value.trim() !== '');
  return values.length > 0 && values.filter((value) => value.includes('@')).length * 2 > values.length;
}

/**
 * Guesses what each header cell means, from the headings creditors use and, where a heading is vague, from the values
 * below it. A person may correct the guess; the corrected layout is remembered for the client.
 *
 * @param header the header's cells
 * @param samples some rows below it
 */
export function proposeLayout(
  header: readonly string[],
  samples: readonly (readonly string[])[],
): Pick<ColumnLayout, 'columns'> {
  const claims = header.flatMap((cell, index): Claim[] =>
    (claimsByHeading.get(plainHeading(cell)) ?? []).map((claim) => ({
      cell: index,
      ...claim,
      column: claim.column === 'phone' && looksLikeEmail(samples, index) ? 'email' : claim.column,
    })),
  );
  const layout = assign(claims, header.length);
  // "Calle" with no column for the number holds both, so it is read as a line and split.
  const street = layout.indexOf('street');
  if (street >= 0 && !layout.includes('exterior') && !layout.includes('addressLine')) layout[street] = 'addressLine';
  // A lone second phone is simply the phone.
  const phone2 = layout.indexOf('phone2');
  if (phone2 >= 0 && !layout.includes('phone')) layout[phone2] = 'phone';
  return { columns: layout };
}

/**
 * The 1-based row that reads most like a header among the first rows of a file; undefined when none names two columns
 * that we know.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | undefined {
  let best = { row: 0, known: 1 };
  rows.slice(0, headerSearchRows).forEach((cells, index) => {
    const known = proposeLayout(cells, []).columns.filter((column) => column !== null).length;
    if (known > best.known) best = { row: index + 1, known };
  });
  return best.row === 0 ? undefined : best.row;
}
