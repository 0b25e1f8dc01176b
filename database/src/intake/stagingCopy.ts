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

/** What the readers leave in a value of theirs has no control character; only a backslash means something to COPY. */
function escapeBackslash(text: string): string {
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

function escape(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return escapeBackslash(text).replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

const absent = '\\N';

/** A text array literal; its own escapes come before those of COPY. */
function arrayField(cells: readonly string[]): string {
  const joined = cells.join('","');
  // Every cell adds two quotes and a comma between; more quotes than that, or a backslash, and each is looked at.
  const plain = !joined.includes('\\') && joined.split('"').length === cells.length * 2 - 1;
  const literal = plain ? joined : cells.map((cell) => cell.replace(/["\\]/g, '\\$&')).join('","');
  return escape(cells.length === 0 ? '{}' : `{"${literal}"}`);
}

function copyLine(intakeId: string, { rowNumber, cells, row }: StagedRow): string {
  const values = [
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
  ];
  let line = `${intakeId}\t${rowNumber}`;
  for (const value of values)
    line +=
      value === undefined ? `\t${absent}` : typeof value === 'string' ? `\t${escapeBackslash(value)}` : `\t${value}`;
  const problems = row.problems.length === 0 ? '[]' : escape(JSON.stringify(row.problems));
  const fate = isReadable(row) ? `${absent}\t${randomUUID()}` : `rejected\t${absent}`;
  return `${line}\t${problems}\t${arrayField(cells)}\t${fate}\n`;
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
