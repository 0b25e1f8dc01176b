import { sql } from 'drizzle-orm';
import type { ClientFileKind, Movement } from '@cartera/domain/clientFile';
import type { DisputeOutcome } from '@cartera/domain/dispute';
import type { Connection } from '../connection/index.js';

/** Payments are told before the reversals that take them back; everything else has no order. */
export const noticeWaves = ['first', 'reversals'] as const;

export type NoticeWave = (typeof noticeWaves)[number];

/** A row whose account has to be told. */
export interface PendingNotice {
  /** The id of the notice: of the stored command, and of its effect. */
  noticeId: string;
  fileId: string;
  rowNumber: number;
  accountId: string;
  kind: ClientFileKind;
  movement: Movement | null;
  paymentId: string | null;
  balanceCents: bigint | null;
  /** `yyyy-mm-dd`. */
  asOf: string | null;
  answer: DisputeOutcome | null;
  reason: string | null;
  /** The account has ended: nobody is there to be told. */
  closed: boolean;
}

/**
 * Rows that a release announced and nobody has been told of yet, a page at a time, in the order of their files. A reversal
 * stays behind while its account has not been told of a payment.
 */
export async function pendingNotices(
  connection: Connection,
  releaseId: string,
  wave: NoticeWave,
  after: Pick<PendingNotice, 'fileId' | 'rowNumber'> | undefined,
  limit: number,
): Promise<PendingNotice[]> {
  const { fileId, rowNumber } = after ?? { fileId: '00000000-0000-0000-0000-000000000000', rowNumber: 0 };
  return connection.sql<PendingNotice[]>`
    select r.notice_id as "noticeId", r.file_id as "fileId", r.row_number as "rowNumber", r.account_id as "accountId", f.kind,
      r.movement, r.payment_id as "paymentId", r.balance_cents as "balanceCents", r.as_of::text as "asOf", r.answer, r.reason,
      a.closed_at is not null as closed
    from client_file_row r
    join client_file f on f.id = r.file_id
    join account a on a.id = r.account_id
    where r.released_by = ${releaseId} and r.notice_id is not null and r.delivered_at is null
      and (r.movement is not distinct from 'reversal') = ${wave === 'reversals'}
      and (r.file_id, r.row_number) > (${fileId}::uuid, ${rowNumber}::integer)
      and (r.movement is distinct from 'reversal' or not exists (
        select from client_file_row e
        where e.released_by = r.released_by and e.movement = 'payment' and e.account_id = r.account_id
          and e.notice_id is not null and e.delivered_at is null))
    order by r.file_id, r.row_number limit ${limit}`;
}

/** Notices that have reached their accounts' lives. */
export async function markDelivered({ db }: Connection, noticeIds: readonly string[], at: Date): Promise<void> {
  if (noticeIds.length === 0) return;
  await db.execute(sql`
    update client_file_row set delivered_at = ${at.toISOString()}::timestamptz
    where notice_id in ${[...noticeIds]} and delivered_at is null`);
}

/**
 * Notices whose account had ended when they came. Money goes to a person, who says what becomes of it; a payment that no
 * life will ever take is refused.
 */
export async function markAccountClosed({ db }: Connection, noticeIds: readonly string[], at: Date): Promise<void> {
  if (noticeIds.length === 0) return;
  const moment = at.toISOString();
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`
      update client_file_row r set verdict = 'accountClosed', delivered_at = ${moment}::timestamptz,
        unresolved_since = case when f.kind = 'payments' then ${moment}::timestamptz end
      from client_file f
      where f.id = r.file_id and r.notice_id in ${[...noticeIds]} and r.delivered_at is null`);
    await transaction.execute(sql`
      update payment p set state = 'refused', refusal = 'account.closed'
      from client_file_row r
      where p.id = r.payment_id and r.notice_id in ${[...noticeIds]} and r.verdict = 'accountClosed' and p.state = 'accepted'`);
  });
}

/**
 * Takes over what became of the notices of a release: one that its account did not take is `refused`, and money goes to a
 * person.
 *
 * @returns how many have had neither an effect nor a refusal yet
 */
export async function settleNotices(connection: Connection, releaseId: string, at: Date): Promise<number> {
  const moment = at.toISOString();
  await connection.sql`
    update client_file_row r set verdict = case q.refusal when 'account.closed' then 'accountClosed' else 'refused' end,
      unresolved_since = case when f.kind = 'payments' then ${moment}::timestamptz end
    from command_request q, client_file f
    where r.released_by = ${releaseId} and r.verdict = 'accepted' and q.id = r.notice_id and q.refusal is not null
      and f.id = r.file_id`;
  const [row] = await connection.sql<{ open: number }[]>`
    select count(*)::integer as open from client_file_row r
    where r.released_by = ${releaseId} and r.verdict = 'accepted' and r.notice_id is not null
      and not exists (select from command c where c.id = r.notice_id)`;
  return row?.open ?? 0;
}

/** How many notices of a release have been delivered. */
export async function countDelivered(connection: Connection, releaseId: string): Promise<number> {
  const [row] = await connection.sql<{ delivered: number }[]>`
    select count(*)::integer as delivered from client_file_row
    where released_by = ${releaseId} and delivered_at is not null`;
  return row?.delivered ?? 0;
}

/** Open accounts of a client that wait for its payment files to reach a day, in order, a page at a time. */
export async function accountsAwaitingCoverage(
  connection: Connection,
  clientId: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await connection.sql<{ id: string }[]>`
    select id from account a
    where client_id = ${clientId} and closed_at is null and id > ${after ?? '00000000-0000-0000-0000-000000000000'}
      and (exists (select from promise p where p.account_id = a.id and p.state = 'live')
        or exists (select from agreement g where g.account_id = a.id and g.state = 'approved'))
    order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}
