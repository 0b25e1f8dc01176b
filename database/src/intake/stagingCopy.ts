import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isReadable } from '@cartera/domain/placement';
import type { PlacementRow } from '@cartera/domain/placement';
import type { Connection } from '../connection/index.js';

/** A row of the file on its way to the staging table. */
export interface StagedRow {
  rowNumber: number;
  /** Every cell as received. */
  cells: readonly string[];
  row: PlacementRow;
}

/** Columns in the order that `copyLine` writes them. */
const copied = `intake_id, row_number, reference, full_name, rfc, curp, guarantor_name, phone, phone2, email, product,
  address_line, street, exterior, interior, settlement, postal_code, municipality, state, balance_cents, principal_cents,
  ordinary_interest_cents, default_interest_cents, days_past_due, opened_on, problems, raw, verdict`;

const needsEscape = /[\\\t\n\r]/;

function escape(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function field(value: string | number | bigint | undefined): string {
  if (value === undefined) return '\\N';
  return typeof value === 'string' ? escape(value) : value.toString();
}

/** A text array literal; its own escapes come before those of COPY. */
function arrayField(cells: readonly string[]): string {
  let literal = '{';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    const quoted = /["\\]/.test(cell) ? cell.replace(/["\\]/g, '\\$&') : cell;
    literal += i === 0 ? `"${quoted}"` : `,"${quoted}"`;
  }
  return escape(`${literal}}`);
}

function copyLine(intakeId: string, { rowNumber, cells, row }: StagedRow): string {
  const problems = row.problems.length === 0 ? '[]' : escape(JSON.stringify(row.problems));
  return `${intakeId}\t${rowNumber}\t${field(row.reference)}\t${field(row.fullName)}\t${field(row.rfc)}\t${field(
    row.curp,
  )}\t${field(row.guarantorName)}\t${field(row.phone)}\t${field(row.phone2)}\t${field(row.email)}\t${field(
    row.product,
  )}\t${field(row.addressLine)}\t${field(row.street)}\t${field(row.exterior)}\t${field(row.interior)}\t${field(
    row.settlement,
  )}\t${field(row.postalCode)}\t${field(row.municipality)}\t${field(row.state)}\t${field(row.balanceCents)}\t${field(
    row.principalCents,
  )}\t${field(row.ordinaryInterestCents)}\t${field(row.defaultInterestCents)}\t${field(row.daysPastDue)}\t${field(
    row.openedOn,
  )}\t${problems}\t${arrayField(cells)}\t${isReadable(row) ? '\\N' : 'rejected'}\n`;
}

async function* copyText(intakeId: string, batches: AsyncIterable<readonly StagedRow[]>): AsyncGenerator<string> {
  for await (const batch of batches) {
    let text = '';
    for (const row of batch) text += copyLine(intakeId, row);
    yield text;
  }
}

/**
 * Replaces the staging rows of an intake by those of its file, by COPY, in one transaction: a reader sees the old rows or
 * the new ones, and a try that dies leaves nothing behind.
 */
export async function stageRows(
  connection: Connection,
  intakeId: string,
  batches: AsyncIterable<readonly StagedRow[]>,
): Promise<void> {
  await connection.sql.begin(async (transaction) => {
    // Two workers may both believe to own an intake: the second waits, and then does it over.
    await transaction`select pg_advisory_xact_lock(hashtextextended(${`intake/${intakeId}`}, 0))`;
    await transaction`delete from staging_row where intake_id = ${intakeId}`;
    const copy = await transaction.unsafe(`copy staging_row (${copied}) from stdin`).writable();
    await pipeline(Readable.from(copyText(intakeId, batches), { objectMode: true, highWaterMark: 2 }), copy);
  });
}
