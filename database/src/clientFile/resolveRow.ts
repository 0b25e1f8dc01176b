import type { ClientFileKind, FileRowVerdict, Movement } from '@cartera/domain/clientFile';
import type { ClientScope } from '../client/index.js';
import type { Connection } from '../connection/index.js';
import { lockClientMoney, releaseWaitingReversals, writePayments } from './acceptFile.js';
import type { Transaction } from './matchRows.js';

interface RowToResolve {
  fileId: string;
  rowNumber: number;
  /** UUID made by whoever resolves it. */
  resolutionId: string;
  /** The person. */
  actor: string;
  /** Business moment. */
  at: Date;
  note?: string | undefined;
  scope: ClientScope;
}

export type RowAssignment = RowToResolve & { accountId: string };
export type RowDismissal = RowToResolve & { note: string };

/**
 * `done` the first time and every time after with the same id; otherwise nothing was written and `code` says why:
 * `fileRow.notFound`, `fileRow.notWaiting`, `record.idReused`, `account.notFound`, `account.closed`, `payment.alreadyReceived`.
 */
export type RowResolution = { outcome: 'done' } | { outcome: 'refused'; code: string };

interface WaitingRow {
  clientId: string;
  kind: ClientFileKind;
  verdict: FileRowVerdict;
  waiting: boolean;
  movement: Movement | null;
  folio: string | null;
  reversesFolio: string | null;
  amountCents: bigint | null;
  accountId: string | null;
  resolutionId: string | null;
}

const done: RowResolution = { outcome: 'done' };
const refused = (code: string): RowResolution => ({ outcome: 'refused', code });

/** Finds and locks a row that waits for a person, or says why it cannot be resolved. */
async function takeRow(
  transaction: Transaction,
  asked: RowToResolve,
  same: (row: WaitingRow) => boolean,
): Promise<WaitingRow | RowResolution> {
  const [owner] = await transaction<{ clientId: string }[]>`
    select client_id as "clientId" from client_file where id = ${asked.fileId} and accepted_at is not null`;
  if (owner === undefined || (asked.scope !== null && !asked.scope.includes(owner.clientId)))
    return refused('fileRow.notFound');
  await lockClientMoney(transaction, owner.clientId);
  const [row] = await transaction<WaitingRow[]>`
    select r.client_id as "clientId", f.kind, r.verdict, r.unresolved_since is not null as waiting, r.movement, r.folio,
      r.reverses_folio as "reversesFolio", r.amount_cents as "amountCents", r.account_id as "accountId",
      r.resolution_id as "resolutionId"
    from client_file_row r join client_file f on f.id = r.file_id
    where r.file_id = ${asked.fileId} and r.row_number = ${asked.rowNumber} for update of r`;
  if (row === undefined) return refused('fileRow.notFound');
  if (row.resolutionId === asked.resolutionId) return same(row) ? done : refused('record.idReused');
  const [used] = await transaction`select from client_file_row where resolution_id = ${asked.resolutionId}`;
  if (used !== undefined) return refused('record.idReused');
  return row.waiting ? row : refused('fileRow.notWaiting');
}

async function closeRow(transaction: Transaction, asked: RowToResolve, verdict: FileRowVerdict): Promise<void> {
  const { fileId, rowNumber, resolutionId, actor, note } = asked;
  await transaction`
    update client_file_row set verdict = ${verdict}, unresolved_since = null, resolution_id = ${resolutionId},
      resolved_by = ${actor}, resolved_at = ${asked.at.toISOString()}, resolution_note = ${note ?? null}
    where file_id = ${fileId} and row_number = ${rowNumber}`;
  await transaction`
    insert into change (topic, entity_id, client_id, data)
    select 'clientFile.rowResolved', file_id, client_id, ${transaction.json({ row: rowNumber, verdict, actor })}
    from client_file_row where file_id = ${fileId} and row_number = ${rowNumber}`;
}

/** A person decides that a row concerns no account of ours; the note says why. */
export async function dismissRow(connection: Connection, asked: RowDismissal): Promise<RowResolution> {
  return connection.sql.begin(async (transaction) => {
    const row = await takeRow(transaction, asked, ({ verdict }) => verdict === 'dismissed');
    if ('outcome' in row) return row;
    await closeRow(transaction, asked, 'dismissed');
    return done;
  });
}

/**
 * The id of the payment that a row without an account becomes in the one a person names. The number as the client wrote it is
 * part of it: a payment of the same day and amount that came under the right number is another one.
 */
const identify = `
  select md5(case when r.folio is not null then concat_ws('/', 'payment', r.client_id, a.reference, 'folio', r.folio)
    else concat_ws('/', 'assigned', r.client_id, a.reference, coalesce(r.reference, r.payment_reference), r.value_date,
      r.amount_cents, (
        select count(*) from client_file_row e
        where e.file_id = r.file_id and e.row_number <= r.row_number and e.movement = 'payment'
          and e.reference is not distinct from r.reference and e.payment_reference is not distinct from r.payment_reference
          and e.value_date = r.value_date and e.amount_cents = r.amount_cents)) end)::uuid as id
  from client_file_row r, account a
  where r.file_id = $1 and r.row_number = $2 and a.id = $3`;

/** The payment of the account that a reversal takes back, if it has come. */
async function findReversed(
  transaction: Transaction,
  row: WaitingRow,
  accountId: string,
): Promise<{ id: string; amountCents: bigint } | undefined> {
  const [payment] = await transaction<{ id: string; amountCents: bigint }[]>`
    select id, amount_cents as "amountCents" from payment
    where account_id = ${accountId} and kind = 'payment' and folio = ${row.reversesFolio} limit 1`;
  return payment;
}

/** Gives the row its payment, if it is about money, and returns why it cannot have one. */
async function makePayment(transaction: Transaction, asked: RowAssignment): Promise<string | undefined> {
  const { fileId, rowNumber, accountId } = asked;
  const [identity] = await transaction.unsafe<{ id: string }[]>(identify, [fileId, rowNumber, accountId]);
  const paymentId = identity?.id ?? '';
  const [known] = await transaction`select from payment where id = ${paymentId}`;
  if (known !== undefined) return 'payment.alreadyReceived';
  await transaction`
    update client_file_row set payment_id = ${paymentId} where file_id = ${fileId} and row_number = ${rowNumber}`;
  return undefined;
}

/** Gives a reversal the payment it takes back; without one it goes on waiting, now for its account's. */
async function makeReversal(
  transaction: Transaction,
  asked: RowAssignment,
  row: WaitingRow,
): Promise<'found' | 'awaited' | { code: string }> {
  const target = await findReversed(transaction, row, asked.accountId);
  if (target === undefined) return 'awaited';
  if (row.amountCents !== null && row.amountCents !== target.amountCents) return { code: 'reversal.amountDiffers' };
  const [known] = await transaction`select from payment where reverses_id = ${target.id}`;
  if (known !== undefined) return { code: 'payment.alreadyReceived' };
  await transaction`
    update client_file_row r set reverses_id = p.id, payment_id = md5(concat_ws('/', 'reversal', p.id))::uuid,
      amount_cents = p.amount_cents, value_date = coalesce(r.value_date, p.value_date)
    from payment p
    where p.id = ${target.id} and r.file_id = ${asked.fileId} and r.row_number = ${asked.rowNumber}`;
  return 'found';
}

/**
 * A person says which account a row belongs to. Its notice is announced under the resolution's id: whoever delivers that
 * release tells the account.
 */
export async function assignRow(connection: Connection, asked: RowAssignment): Promise<RowResolution> {
  const { fileId, rowNumber, accountId, resolutionId, at } = asked;
  return connection.sql.begin(async (transaction) => {
    const row = await takeRow(
      transaction,
      asked,
      (found) => found.accountId === accountId && found.verdict !== 'dismissed',
    );
    if ('outcome' in row) return row;
    const [account] = await transaction<{ closed: boolean }[]>`
      select closed_at is not null as closed from account where id = ${accountId} and client_id = ${row.clientId}`;
    if (account === undefined) return refused('account.notFound');
    if (account.closed) return refused('account.closed');
    let verdict: FileRowVerdict = 'accepted';
    if (row.movement === 'reversal') {
      const reversal = await makeReversal(transaction, asked, row);
      if (typeof reversal === 'object') return refused(reversal.code);
      if (reversal === 'awaited') verdict = 'awaitingPayment';
    } else if (row.movement === 'payment') {
      const code = await makePayment(transaction, asked);
      if (code !== undefined) return refused(code);
    }
    await transaction`
      update client_file_row set account_id = ${accountId},
        notice_id = ${verdict === 'accepted' ? resolutionId : null}, released_by = ${verdict === 'accepted' ? resolutionId : null},
        delivered_at = null
      where file_id = ${fileId} and row_number = ${rowNumber}`;
    await closeRow(transaction, asked, verdict);
    if (verdict === 'accepted' && row.movement !== null) {
      await transaction.unsafe(writePayments, [resolutionId, at.toISOString()]);
      await releaseWaitingReversals(transaction, resolutionId, row.clientId, at);
    }
    return done;
  });
}
