import { coverageProblem } from '@cartera/domain/clientFile';
import type { CoveredPeriod } from '@cartera/domain/clientFile';
import type { Connection } from '../connection/index.js';
import type { ClientFile } from './clientFile.js';
import type { ClientFileCounts } from './clientFileReading.js';
import { judgeIn } from './judgeFile.js';
import type { Transaction } from './matchRows.js';
import { extendCoverage } from './paymentCoverage.js';

/** A person's word on a file in preview. */
export interface FileAcceptance {
  fileId: string;
  /** Business moment. */
  at: Date;
  /** Business date where banks keep their books, `yyyy-mm-dd`. */
  today: string;
  /** The person who accepts. */
  actor: string;
  /** Of a payment file: the value dates it holds every payment of; without it, those that its rows suggest. */
  period?: CoveredPeriod | undefined;
}

/** `refused` with a stable code: nothing was written. */
export type AcceptedFile = { outcome: 'accepted'; counts: ClientFileCounts } | { outcome: 'refused'; code: string };

/** Rows that nobody but a person can go on with: numbers that are nobody's, and money for accounts that have ended. */
const markUnresolved = `
  update client_file_row r set unresolved_since = $2::timestamptz
  from client_file f
  where f.id = $1 and r.file_id = f.id
    and (r.verdict = 'unmatched' or f.kind = 'payments' and r.verdict = 'closedAccount')`;

const announceAccepted = `
  update client_file_row set notice_id = md5(concat_ws('/', 'notice', file_id, row_number))::uuid, released_by = file_id
  where file_id = $1 and verdict = 'accepted'`;

/** The payments of rows that one release announces. Asked again, they are there. */
export const writePayments = `
  insert into payment (id, client_id, account_id, kind, amount_cents, currency, value_date, folio, reverses_id, received_at)
  select r.payment_id, r.client_id, r.account_id, r.movement, r.amount_cents, a.currency, r.value_date, r.folio, r.reverses_id,
    $2::timestamptz
  from client_file_row r join account a on a.id = r.account_id
  where r.released_by = $1 and r.payment_id is not null
  on conflict (id) do nothing`;

/**
 * Reversals of accepted files whose payment this release has brought. One folio for several payments: they go on waiting. A
 * payment is taken back once, whoever else has said so.
 */
const releaseReversals = `
  update client_file_row r set
    verdict = t.verdict,
    findings = case when t.verdict = 'rejected'
      then r.findings || '[{"code": "reversal.amountDiffers", "column": "amount", "severity": "reject"}]' else r.findings end,
    unresolved_since = case when t.verdict = 'rejected' then $3::timestamptz end,
    account_id = t.account_id, amount_cents = coalesce(r.amount_cents, t.amount_cents),
    value_date = coalesce(r.value_date, t.value_date), reverses_id = t.payment_id, payment_id = t.reversal_id,
    notice_id = case when t.verdict = 'accepted' then md5(concat_ws('/', 'notice', r.file_id, r.row_number))::uuid end,
    released_by = case when t.verdict = 'accepted' then $1::uuid end
  from (
    select m.*, case
      when not fits then 'rejected'
      when exists (select from payment p where p.id = m.reversal_id) then 'repeated'
      when row_number() over (partition by m.payment_id, fits order by m.accepted_at, m.file_id, m.row_number) > 1 then 'repeated'
      else 'accepted' end as verdict
    from (
      select w.file_id, w.row_number, f.accepted_at, min(p.payment_id::text)::uuid as payment_id,
        md5(concat_ws('/', 'reversal', min(p.payment_id::text)))::uuid as reversal_id,
        min(p.account_id::text)::uuid as account_id, min(p.amount_cents) as amount_cents, min(p.value_date) as value_date,
        coalesce(bool_and(w.amount_cents = p.amount_cents), true) as fits
      from client_file_row p
      join client_file_row w on w.client_id = $2::uuid and w.movement = 'reversal' and w.reverses_folio = p.folio
        and w.verdict = 'awaitingPayment' and (w.account_id is null or w.account_id = p.account_id)
      join client_file f on f.id = w.file_id and f.accepted_at is not null
      where p.released_by = $1 and p.movement = 'payment'
      group by w.file_id, w.row_number, f.accepted_at having count(*) = 1
    ) m
  ) t
  where r.file_id = t.file_id and r.row_number = t.row_number`;

/** Announces the reversals that were waiting for payments which `releaseId` has announced. */
export async function releaseWaitingReversals(
  transaction: Transaction,
  releaseId: string,
  clientId: string,
  at: Date,
): Promise<void> {
  await transaction.unsafe(releaseReversals, [releaseId, clientId, at.toISOString()]);
  await transaction.unsafe(writePayments, [releaseId, at.toISOString()]);
}

/**
 * Keeps the acceptances of one client in line: two files that bring the same payment, and the person who assigns it by hand,
 * each see what the other has done.
 */
export async function lockClientMoney(transaction: Transaction, clientId: string): Promise<void> {
  await transaction`select pg_advisory_xact_lock(hashtextextended(${`clientMoney/${clientId}`}, 0))`;
}

type WaitingFile = Pick<ClientFile, 'clientId' | 'kind' | 'state' | 'coversFrom' | 'coversUntil'> & {
  counts: ClientFileCounts;
};

type Acceptable = Pick<ClientFile, 'kind' | 'state' | 'coversFrom' | 'coversUntil'>;

function periodOf(file: Acceptable, stated: CoveredPeriod | undefined): Partial<CoveredPeriod> {
  return stated ?? { from: file.coversFrom ?? undefined, until: file.coversUntil ?? undefined };
}

/**
 * The stable code of why a file cannot be accepted so, or undefined.
 *
 * @param stated the period that the person answers for, if they gave one
 * @param today business date where banks keep their books
 */
export function acceptanceProblem(
  file: Acceptable,
  stated: CoveredPeriod | undefined,
  today: string,
): string | undefined {
  if (file.state !== 'preview') return 'clientFile.notInPreview';
  return file.kind === 'payments' ? coverageProblem(periodOf(file, stated), today) : undefined;
}

/**
 * Makes a file's accepted rows effective, all or none: payments are written, every row gets the notice its account will be
 * told by, and a payment file's period becomes covered. The rows are judged again first, for accounts and files may have
 * changed since the preview. Asked again after it has happened, it answers the same.
 */
export async function acceptFile(connection: Connection, acceptance: FileAcceptance): Promise<AcceptedFile> {
  const { fileId, at, actor } = acceptance;
  return connection.sql.begin(async (transaction) => {
    const [row] = await transaction<WaitingFile[]>`
      select client_id as "clientId", kind, state, counts, covers_from::text as "coversFrom", covers_until::text as "coversUntil"
      from client_file where id = ${fileId} for update`;
    if (row === undefined) throw new Error(`client file ${fileId} does not exist`);
    if (row.state === 'accepting' || row.state === 'accepted') return { outcome: 'accepted', counts: row.counts };
    const code = acceptanceProblem(row, acceptance.period, acceptance.today);
    if (code !== undefined) return { outcome: 'refused', code };
    const { clientId, kind } = row;
    const file = { id: fileId, clientId, kind };
    const period = periodOf(row, acceptance.period);
    await lockClientMoney(transaction, clientId);
    const counts = await judgeIn(transaction, file);
    const moment = at.toISOString();
    await transaction.unsafe(announceAccepted, [fileId]);
    await transaction.unsafe(markUnresolved, [fileId, moment]);
    if (kind === 'payments') {
      await transaction.unsafe(writePayments, [fileId, moment]);
      await releaseWaitingReversals(transaction, fileId, clientId, at);
      await extendCoverage(transaction, file, period as CoveredPeriod, at);
    }
    await transaction`
      update client_file set state = 'accepting', counts = ${JSON.stringify(counts)}::text::jsonb, accepted_by = ${actor},
        accepted_at = ${moment}, covers_from = ${period.from ?? null}, covers_until = ${period.until ?? null}
      where id = ${fileId}`;
    await transaction`
      insert into change (topic, entity_id, client_id, data)
      values ('clientFile.accepting', ${fileId}, ${clientId}, ${transaction.json({ actor })})`;
    return { outcome: 'accepted', counts };
  });
}
