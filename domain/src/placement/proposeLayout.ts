import type { Column } from './column.js';
import type { ColumnLayout } from './columnLayout.js';
import { assignColumns, claimReader, findHeader } from './headingClaims.js';
import type { Claim } from './headingClaims.js';
import { headingSynonyms } from './headingSynonyms.js';

const readClaims = claimReader(headingSynonyms);

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
  const claims = readClaims(header).map((claim): Claim<Column> => ({
    ...claim,
    column: claim.column === 'phone' && looksLikeEmail(samples, claim.cell) ? 'email' : claim.column,
  }));
  const layout = assignColumns(claims, header.length);
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
  return findHeader(rows, (cells) => proposeLayout(cells, []).columns, 2);
}
