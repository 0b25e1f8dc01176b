import { randomUUID } from 'node:crypto';
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
  ordinary_interest_cents, default_interest_cents, days_past_due, opened_on, problems, raw, exclusion, account_id`;

function escape(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** A text array literal; its own escapes come before those of COPY. */
function arrayField(cells: readonly string[]): string {
  if (cells.length === 0) return '{}';
  const plain = !cells.some((cell) => cell.includes('"') || cell.includes('\\'));
  const quoted = plain ? cells : cells.map((cell) => cell.replace(/["\\]/g, '\\$&'));
  return escape(`{"${quoted.join('","')}"}`);
}

/**
 * One line of COPY's text format, in which an empty field is null: the readers leave no value empty. Nor do they leave a
 * control character in one, so that only a backslash has to be escaped, and `join` can do the work.
 */
function copyLine(intakeId: string, { rowNumber, cells, row }: StagedRow): string {
  const values = [
    intakeId,
    rowNumber,
    row.reference,
    row.fullName,
    row.rfc,
    row.curp,
    row.guarantorName,
    row.phone,
    row.phone2,
    row.email,
    row.product,
    row.addressLine,
    row.street,
    row.exterior,
    row.interior,
    row.settlement,
    row.postalCode,
    row.municipality,
    row.state,
    row.balanceCents,
    row.principalCents,
    row.ordinaryInterestCents,
    row.defaultInterestCents,
    row.daysPastDue,
    row.openedOn,
  ].join('\t');
  const understood = values.includes('\\') ? values.replaceAll('\\', '\\\\') : values;
  const problems = row.problems.length === 0 ? '[]' : escape(JSON.stringify(row.problems));
  const fate = isReadable(row) ? `\t${randomUUID()}` : 'rejected\t';
  return [understood, problems, arrayField(cells), fate].join('\t');
}

async function* copyText(intakeId: string, batches: AsyncIterable<readonly StagedRow[]>): AsyncGenerator<string> {
  for await (const batch of batches) yield `${batch.map((row) => copyLine(intakeId, row)).join('\n')}\n`;
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
    const copy = await transaction.unsafe(`copy staging_row (${copied}) from stdin with (null '')`).writable();
    await pipeline(Readable.from(copyText(intakeId, batches), { objectMode: true, highWaterMark: 2 }), copy);
  });
}
