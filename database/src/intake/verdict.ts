import type { Sql, TransactionSql } from 'postgres';
import type { IntakeCounts } from './intakeReading.js';
import type { RowVerdict } from './intakeRows.js';

/** The raw pool, or a transaction on it. */
export type IntakeSql = Sql<{ bigint: bigint }> | TransactionSql<{ bigint: bigint }>;

/**
 * Everything the client said about a debt, compared as one: the same values mean that nothing changed. Grades are left
 * out, for the catalogue may have changed between two files that did not.
 */
const content = [
  'full_name',
  'rfc',
  'curp',
  'guarantor_name',
  'phone',
  'phone2',
  'email',
  'product',
  'address_line',
  'street',
  'exterior',
  'interior',
  'settlement',
  'postal_code',
  'municipality',
  'state',
  'balance_cents',
  'principal_cents',
  'ordinary_interest_cents',
  'default_interest_cents',
  'days_past_due',
  'opened_on',
];

const ofRow = (alias: string): string => content.map((column) => `${alias}.${column}`).join(', ');

/**
 * Decides what becomes of every row of a graded intake, in one statement:
 * - read with a `reject` problem: `rejected`, as it is already;
 * - the reference appears in an earlier good row of the file: `rejected` (`reference.repeated`, naming that row);
 * - the reference is a live account of the client, placed with the same data: `unchanged`; with other data: `rejected`
 *   (`reference.live`);
 * - otherwise `accepted` when its address is exact or corrected, else `addressReview`.
 *
 * Rows that will become accounts get the account's id here, so that acceptance writes them once. Only rows without a
 * verdict are judged: asking again changes nothing.
 */
export async function judgeRows(sql: IntakeSql, intakeId: string): Promise<IntakeCounts> {
  await sql.unsafe(
    `
    with judged as (
      select s.row_number,
             first_value(s.row_number) over same_reference as first_row,
             live.id as live_id,
             live.id is not null and (${ofRow('placed')}) is not distinct from (${ofRow('s')}) as same
      from staging_row s
      join intake i on i.id = s.intake_id
      left join account live on live.client_id = i.client_id and live.reference = s.reference and live.closed_at is null
      left join lateral (
        select p.* from staging_row p
        where p.intake_id = live.intake_id and p.reference = live.reference and p.account_id = live.id limit 1
      ) placed on true
      where s.intake_id = $1 and s.verdict is null
      window same_reference as (partition by s.reference order by s.row_number)
    ), verdicts as (
      select row_number, live_id,
        case when first_row <> row_number then jsonb_build_object(
               'code', 'reference.repeated', 'column', 'reference', 'severity', 'reject', 'value', first_row::text)
             when live_id is not null and not same then jsonb_build_object(
               'code', 'reference.live', 'column', 'reference', 'severity', 'reject')
        end as problem,
        live_id is not null and same as unchanged
      from judged
    )
    update staging_row s set
      problems = case when v.problem is null then s.problems else s.problems || v.problem end,
      verdict = case when v.problem is not null then 'rejected'
                     when v.unchanged then 'unchanged'
                     when s.grade in ('exact', 'corrected') then 'accepted'
                     else 'addressReview' end,
      account_id = case when v.problem is not null or v.unchanged then v.live_id else gen_random_uuid() end
    from verdicts v
    where s.intake_id = $1 and s.row_number = v.row_number`,
    [intakeId],
  );
  return countVerdicts(sql, intakeId);
}

async function countVerdicts(sql: IntakeSql, intakeId: string): Promise<IntakeCounts> {
  const rows = await sql<{ verdict: RowVerdict; rows: number }[]>`
    select verdict, count(*)::integer as rows from staging_row
    where intake_id = ${intakeId} and verdict is not null group by verdict`;
  const counts: IntakeCounts = { accepted: 0, addressReview: 0, rejected: 0, unchanged: 0 };
  for (const { verdict, rows: count } of rows) counts[verdict] = count;
  return counts;
}
