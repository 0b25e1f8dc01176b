import type { Stage } from '@cartera/domain/account';
import { batchCommandBody } from '@cartera/domain/batch';
import { commandBodySha256 } from '../command/index.js';
import type { Connection } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import type { Batch } from './batchList.js';

/** A row whose command is to be sent. */
export interface PendingRow {
  accountId: string;
  /** Always the same for the same batch, account and round: sent twice, it is done once. */
  commandId: string;
  round: number;
  tries: number;
}

/** The next rows without an answer; those that were tried before come last. */
export async function pendingBatchRows(connection: Connection, batchId: string, limit: number): Promise<PendingRow[]> {
  const rows = await connection.sql<{ accountId: string; round: number; tries: number }[]>`
    select account_id as "accountId", round, tries from batch_row
    where batch_id = ${batchId} and state = 'pending' order by tries, account_id limit ${limit}`;
  return rows.map((row) => ({ ...row, commandId: deterministicId('batchRow', batchId, row.accountId, row.round) }));
}

/** Keeps what the batch asks of each account before anything is sent, in one statement. */
export async function storeBatchCommands(
  connection: Connection,
  { action, parameters, reason, createdBy }: Batch,
  rows: readonly PendingRow[],
  at: Date,
): Promise<void> {
  const body = batchCommandBody(parameters, reason);
  await connection.sql`
    insert into command_request (id, account_id, kind, actor, body, body_sha256, received_at)
    select id, account_id, ${action}, ${createdBy}, ${connection.sql.json({ ...body })}, ${commandBodySha256(body)},
      ${at.toISOString()}::timestamptz
    from unnest(${rows.map(({ commandId }) => commandId)}::uuid[], ${rows.map(({ accountId }) => accountId)}::uuid[])
      as asked (id, account_id)
    on conflict (id) do nothing`;
}

/** The stage that each command left its account in, for those that have had their effect. */
export async function batchAnswers(
  connection: Connection,
  commandIds: readonly string[],
): Promise<ReadonlyMap<string, Stage>> {
  const rows = await connection.sql<{ id: string; stage: Stage }[]>`
    select id, answer -> 'answer' ->> 'stage' as stage from command where id = any(${[...commandIds]}::uuid[])`;
  return new Map(rows.map(({ id, stage }) => [id, stage]));
}

/** Why an account without a running life cannot be asked for anything. */
export async function whyNobodyAnswers(
  connection: Connection,
  accountId: string,
): Promise<'account.closed' | 'account.notStarted'> {
  const [row] = await connection.sql<{ closed: boolean }[]>`
    select closed_at is not null as closed from account where id = ${accountId}`;
  return row?.closed === false ? 'account.notStarted' : 'account.closed';
}

/** What became of a row; `unanswered` leaves it pending until it has been tried too often. */
export type RowOutcome =
  { kind: 'done'; stage: Stage } | { kind: 'refused'; code: string } | { kind: 'unanswered'; code: string };

/** Tries without an answer after which a row counts as failed and waits for a person. */
const mostTries = 4;

/** Writes the outcomes of rows in one statement. A row that has its outcome already keeps it. */
export async function recordBatchOutcomes(
  connection: Connection,
  batchId: string,
  outcomes: readonly (PendingRow & { outcome: RowOutcome })[],
  at: Date,
): Promise<void> {
  const rows = outcomes.map(({ accountId, round, tries, outcome }) => {
    const unanswered = outcome.kind === 'unanswered';
    const open = unanswered && tries + 1 < mostTries;
    return {
      accountId,
      round,
      tries: unanswered ? tries + 1 : tries,
      state: unanswered ? (open ? 'pending' : 'failed') : outcome.kind,
      code: outcome.kind === 'done' || open ? null : outcome.code,
      stage: outcome.kind === 'done' ? outcome.stage : null,
    };
  });
  await connection.sql`
    update batch_row r set state = o.state, tries = o.tries, code = o.code, stage = o.stage,
      finished_at = case when o.state <> 'pending' then ${at.toISOString()}::timestamptz end
    from unnest(
      ${rows.map(({ accountId }) => accountId)}::uuid[], ${rows.map(({ round }) => round)}::integer[],
      ${rows.map(({ tries }) => tries)}::integer[], ${rows.map(({ state }) => state)}::text[],
      ${rows.map(({ code }) => code)}::text[], ${rows.map(({ stage }) => stage)}::text[]
    ) as o (account_id, round, tries, state, code, stage)
    where r.batch_id = ${batchId} and r.account_id = o.account_id and r.round = o.round and r.state = 'pending'`;
}
