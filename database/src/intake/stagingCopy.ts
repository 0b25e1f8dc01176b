import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import type { AddressGrading, AddressParts } from '@cartera/domain/address';
import { isReadable } from '@cartera/domain/placement';
import type { PlacementRow } from '@cartera/domain/placement';
import { PlaceGrader } from '../addressGrading/index.js';
import type { Connection } from '../connection/index.js';

type Transaction = TransactionSql<{ bigint: bigint }>;

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
  ordinary_interest_cents, default_interest_cents, days_past_due, opened_on, problems, raw, exclusion, account_id,
  grade, corrections, candidates, postal_settlement_id`;

function escape(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** JSON's escape for half a character, or a backslash that is none of its escapes. */
const halfCharacter = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

/**
 * JSON holds no raw tab or line break: only its own backslashes mean something to COPY. Half a character, left where a text
 * was cut, is refused by PostgreSQL and replaced.
 */
function jsonField(list: readonly unknown[]): string {
  if (list.length === 0) return '[]';
  const json = JSON.stringify(list);
  if (!json.includes('\\')) return json;
  return json.replace(halfCharacter, (found) => (found === '\\\\' ? found : '\ufffd')).replaceAll('\\', '\\\\');
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
  const fate = isReadable(row) ? `\t${randomUUID()}` : 'rejected\t';
  return [understood, jsonField(row.problems), arrayField(cells), fate].join('\t');
}

/** The end of a row's line. */
function copyGrading({ grade, corrections, candidates, postalSettlementId }: AddressGrading): string {
  return `\t${grade}\t${jsonField(corrections)}\t${jsonField(candidates)}\t${postalSettlementId ?? ''}\n`;
}

/** Rows that are graded together: enough that a question to the catalogue is shared by many, few enough to be held in memory. */
const rowsAtATime = 1000;

/** Rows on their way to a grading: what is known of them as text, and their addresses. */
interface Ungraded {
  lines: string[];
  addresses: AddressParts[];
}

/**
 * The rows in larger batches: a file is read some hundred rows at a time. Of a row that waits there is only its line and its
 * address; the dozens of small objects that it was read into would be moved about by the garbage collector until it is sent.
 */
async function* gathered(intakeId: string, batches: AsyncIterable<readonly StagedRow[]>): AsyncGenerator<Ungraded> {
  let waiting: Ungraded = { lines: [], addresses: [] };
  for await (const batch of batches) {
    for (const staged of batch) {
      const { street, exterior, settlement, postalCode, municipality, state } = staged.row;
      waiting.lines.push(copyLine(intakeId, staged));
      waiting.addresses.push({ street, exterior, settlement, postalCode, municipality, state });
    }
    if (waiting.lines.length < rowsAtATime) continue;
    yield waiting;
    waiting = { lines: [], addresses: [] };
  }
  if (waiting.lines.length > 0) yield waiting;
}

/** COPY's text of each batch, graded. While the catalogue is asked about one, the next is being read. */
async function* copyText(
  intakeId: string,
  grader: PlaceGrader,
  batches: AsyncIterable<readonly StagedRow[]>,
): AsyncGenerator<string> {
  const textOf = async ({ lines, addresses }: Ungraded): Promise<string> => {
    const gradings = await grader.grade(addresses);
    return lines.map((line, index) => line + copyGrading(gradings[index] as AddressGrading)).join('');
  };
  let before: Promise<string> | undefined;
  for await (const batch of gathered(intakeId, batches)) {
    const text = textOf(batch);
    // It is awaited in the next round; until then its failure must not count as unheard.
    text.catch(() => {});
    if (before !== undefined) yield await before;
    before = text;
  }
  if (before !== undefined) yield await before;
}

/**
 * Ends a COPY, and comes back when the database has taken every line. postgres.js alone waits for ever when lines are
 * refused after the last one was sent; the next statement of the transaction hears of it.
 */
async function endCopy(transaction: Transaction, copy: Writable): Promise<void> {
  if (copy.writableNeedDrain) await once(copy, 'drain');
  const closed = new Promise<void>((resolve) => copy.once('close', resolve));
  copy.end();
  await transaction`select 1`;
  await closed;
}

/**
 * Replaces the staging rows of an intake by those of its file, graded, by COPY, in one transaction: a reader sees the old
 * rows or the new ones, and a try that dies leaves nothing behind. Each row is graded before it is copied, and so written
 * once, with everything known of it.
 */
export async function stageRows(
  connection: Connection,
  intakeId: string,
  batches: AsyncIterable<readonly StagedRow[]>,
): Promise<void> {
  await connection.sql.begin(async (transaction) => {
    // Two workers may both believe to own an intake: the second waits, and then does it over.
    await transaction`select pg_advisory_xact_lock(hashtextextended(${`intake/${intakeId}`}, 0))`;
    const [intake] = await transaction`select from intake where id = ${intakeId} for key share`;
    if (intake === undefined) throw new Error(`intake ${intakeId} does not exist`);
    await transaction`delete from staging_row where intake_id = ${intakeId}`;
    // Not from the pool that copies: with all of it copying, each copy would wait for a connection that another one holds.
    const grader = new PlaceGrader(connection.db.$client);
    const copy = await transaction.unsafe(`copy staging_row (${copied}) from stdin with (null '')`).writable();
    const text = Readable.from(copyText(intakeId, grader, batches), { objectMode: true, highWaterMark: 2 });
    try {
      await pipeline(text, copy, { end: false });
    } catch (error) {
      // Tells the database that no more will come: until then it takes no other statement, not even a rollback.
      copy.destroy(error as Error);
      throw error;
    }
    await endCopy(transaction, copy);
  });
}
