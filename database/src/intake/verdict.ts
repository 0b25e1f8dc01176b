import type { TransactionSql } from 'postgres';
import type { Connection } from '../connection/index.js';
import type { IntakeCounts } from './intakeReading.js';
import type { RowVerdict } from './intakeRows.js';

type Transaction = TransactionSql<{ bigint: bigint }>;

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

const contentOf = (alias: string): string => content.map((column) => `${alias}.${column}`).join(', ');

/** Rows whose reference an earlier good row of the file has already. */
const repeatedRows = `
  insert into exceptional_row (row_number, problem)
  select row_number, jsonb_build_object('code', 'reference.repeated', 'column', 'reference', 'severity', 'reject',
    'value', first_row::text)
  from (
    select row_number, min(row_number) over (partition by reference) as first_row
    from staging_row where intake_id = $1 and exclusion is null
  ) good
  where first_row <> row_number`;

/** Rows whose reference is a live account of the client: nothing new, or a contradiction to be settled by the client. */
const liveRows = `
  insert into exceptional_row (row_number, account_id, problem)
  select s.row_number, live.id,
    case when placed.intake_id is null
      then '{"code": "reference.live", "column": "reference", "severity": "reject"}'::jsonb end
  from intake i
  join staging_row s on s.intake_id = i.id and s.exclusion is null
  join account live on live.client_id = i.client_id and live.reference = s.reference and live.closed_at is null
  left join staging_row placed
    on placed.intake_id = live.intake_id and placed.reference = live.reference and placed.account_id = live.id
    and placed.verdict in ('accepted', 'addressReview')
    and (${contentOf('placed')}) is not distinct from (${contentOf('s')})
  where i.id = $1
  on conflict (row_number) do nothing`;

const judgeExceptional = `
  update staging_row s set
    problems = case when e.problem is null then s.problems else s.problems || e.problem end,
    exclusion = case when e.problem is null then 'unchanged' else 'rejected' end,
    account_id = e.account_id
  from exceptional_row e
  where s.intake_id = $1 and s.row_number = e.row_number`;

/**
 * Excludes the rows of an intake that must not become accounts, and counts what becomes of all. Asking again changes
 * nothing. A row is
 *
 * - `rejected` since it was read, when it has a `reject` problem;
 * - `rejected` when an earlier good row of the file has its reference (`reference.repeated`, naming that row);
 * - `unchanged` when its reference is a live account of the client that was placed with the same data, and `rejected`
 *   with other data (`reference.live`);
 * - otherwise judged by its address alone.
 *
 * The exceptions are kept under a key before they are written, because the planner knows nothing of rows copied a moment
 * ago: joined in one statement, it compares all of them with all.
 */
export async function judgeIn(transaction: Transaction, intakeId: string): Promise<IntakeCounts> {
  await transaction`
    create temporary table exceptional_row (row_number integer primary key, account_id uuid, problem jsonb) on commit drop`;
  await transaction.unsafe(repeatedRows, [intakeId]);
  await transaction.unsafe(liveRows, [intakeId]);
  await transaction.unsafe(judgeExceptional, [intakeId]);
  return countVerdicts(transaction, intakeId);
}

/** {@link judgeIn} in a transaction of its own. */
export async function judgeRows(connection: Connection, intakeId: string): Promise<IntakeCounts> {
  return connection.sql.begin((transaction) => judgeIn(transaction, intakeId));
}

async function countVerdicts(sql: Transaction, intakeId: string): Promise<IntakeCounts> {
  const rows = await sql<{ verdict: RowVerdict; rows: number }[]>`
    select verdict, count(*)::integer as rows from staging_row
    where intake_id = ${intakeId} and verdict is not null group by verdict`;
  const counts: IntakeCounts = { accepted: 0, addressReview: 0, rejected: 0, unchanged: 0 };
  for (const { verdict, rows: count } of rows) counts[verdict] = count;
  return counts;
}
