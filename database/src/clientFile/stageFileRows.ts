import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientFileRow } from '@cartera/domain/clientFile';
import type { Connection } from '../connection/index.js';
import { copyArray, copyField } from '../copyText/index.js';

/** A row of a client's file on its way to its table. */
export interface StagedFileRow {
  rowNumber: number;
  /** Every cell as received. */
  cells: readonly string[];
  row: ClientFileRow;
}

/** Columns in the order that `copyLine` writes them. */
const copied = `file_id, row_number, client_id, reference, payment_reference, movement, folio, reverses_folio, amount_cents,
  value_date, balance_cents, as_of, answer, reason, problems, raw`;

function copyLine(fileId: string, clientId: string, { rowNumber, cells, row }: StagedFileRow): string {
  const fields = [
    fileId,
    rowNumber,
    clientId,
    row.reference,
    row.paymentReference,
    row.movement,
    row.folio,
    row.reversesFolio,
    row.amountCents,
    row.valueDate,
    row.balanceCents,
    row.asOf,
    row.answer,
    row.reason,
    JSON.stringify(row.problems),
  ].map(copyField);
  return `${fields.join('\t')}\t${copyArray(cells)}\n`;
}

async function* copyText(
  fileId: string,
  clientId: string,
  batches: AsyncIterable<readonly StagedFileRow[]>,
): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((row) => copyLine(fileId, clientId, row)).join('');
}

/**
 * Replaces the rows of a client's file by what its content says, by COPY, in one transaction: a reader sees the old rows or
 * the new ones, and a try that dies leaves nothing behind. Rows of an accepted file stay as they are.
 */
export async function stageFileRows(
  connection: Connection,
  file: { id: string; clientId: string },
  batches: AsyncIterable<readonly StagedFileRow[]>,
): Promise<void> {
  await connection.sql.begin(async (transaction) => {
    // Two workers may both believe to own a file: the second waits, and then does it over.
    await transaction`select pg_advisory_xact_lock(hashtextextended(${`clientFile/${file.id}`}, 0))`;
    const [open] = await transaction`select from client_file where id = ${file.id} and accepted_at is null`;
    if (open === undefined) return;
    await transaction`delete from client_file_row where file_id = ${file.id}`;
    const copy = await transaction.unsafe(`copy client_file_row (${copied}) from stdin`).writable();
    await pipeline(
      Readable.from(copyText(file.id, file.clientId, batches), { objectMode: true, highWaterMark: 2 }),
      copy,
    );
  });
}
