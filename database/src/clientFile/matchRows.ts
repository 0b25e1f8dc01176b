import type { TransactionSql } from 'postgres';

export type Transaction = TransactionSql<{ bigint: bigint }>;

/** `referenceKey` of domain/clientFile, in SQL. */
const keyOf = (column: string): string => `ltrim(upper(regexp_replace(${column}, '[^A-Za-z0-9]', '', 'g')), '0')`;

/**
 * The rows of a file on their way to a verdict, in a table that the planner can be told about: it knows nothing of rows
 * copied a moment ago, and would rather compare all of them with all.
 */
const takeRows = `
  create temporary table file_row on commit drop as
  select row_number, reference, payment_reference, movement, folio, reverses_folio, amount_cents, value_date, balance_cents,
    as_of, problems @> '[{"severity": "reject"}]' as rejected,
    null::uuid as account_id, null::text as account_reference, false as closed, null::uuid as payment_id,
    null::uuid as reverses_id, null::text as verdict, '[]'::jsonb as findings
  from client_file_row where file_id = $1`;

/** The live account with exactly the number received; the payment's own reference counts where there is no other. */
const matchLive = `
  update file_row r set account_id = a.id, account_reference = a.reference
  from account a
  where a.client_id = $1 and a.closed_at is null and a.reference = coalesce(r.reference, r.payment_reference)
    and not r.rejected`;

const findContradictions = `
  update file_row r set rejected = true, findings = findings ||
    '[{"code": "reference.contradiction", "column": "paymentReference", "severity": "reject"}]'
  from account a
  where a.client_id = $1 and a.closed_at is null and a.reference = r.payment_reference and r.reference is not null
    and r.account_id <> a.id`;

/** The newest of the accounts that had the number and have ended. */
const matchClosed = `
  update file_row r set account_id = a.id, account_reference = a.reference, closed = true
  from (
    select distinct on (reference) id, reference from account
    where client_id = $1 and closed_at is not null
      and reference in (select coalesce(reference, payment_reference) from file_row where account_id is null and not rejected)
    order by reference, closed_at desc, id
  ) a
  where a.reference = coalesce(r.reference, r.payment_reference) and r.account_id is null and not r.rejected`;

/** The only live account whose number differs by nothing but zeros, separators and case. */
const matchRespelled = `
  update file_row r set account_id = a.id, account_reference = a.reference, findings = findings ||
    '[{"code": "reference.respelled", "column": "reference", "severity": "warn"}]'
  from (
    select ${keyOf('reference')} as key, min(id::text)::uuid as id, min(reference) as reference from account
    where client_id = $1 and closed_at is null and ${keyOf('reference')} in (
      select ${keyOf('coalesce(reference, payment_reference)')} from file_row where account_id is null and not rejected)
    group by 1 having count(*) = 1
  ) a
  where r.account_id is null and not r.rejected and a.key <> ''
    and a.key = ${keyOf('coalesce(r.reference, r.payment_reference)')}`;

const countOpen = `
  select count(*)::integer as rows from file_row
  where account_id is null and not rejected and coalesce(reference, payment_reference) is not null`;

/**
 * Makes the temporary table `file_row` of a file's rows, each beside the account of the client that it speaks of: the live
 * one with its number, else one that has ended, else the only one whose number is the same but for lost zeros.
 */
export async function matchRows(transaction: Transaction, file: { id: string; clientId: string }): Promise<void> {
  await transaction.unsafe(takeRows, [file.id]);
  await transaction`create unique index on file_row (row_number)`;
  await transaction`analyze file_row`;
  await transaction.unsafe(matchLive, [file.clientId]);
  await transaction.unsafe(findContradictions, [file.clientId]);
  const [left] = await transaction.unsafe<{ rows: number }[]>(countOpen);
  if ((left?.rows ?? 0) === 0) return;
  await transaction.unsafe(matchClosed, [file.clientId]);
  await transaction.unsafe(matchRespelled, [file.clientId]);
}
