import type { TransactionSql } from 'postgres';
import type { Connection } from '../connection/index.js';
import { keepBranches, resolveBranches } from '../strategySplit/index.js';
import { resolveTimeZones } from './acceptanceZone.js';
import type { IntakeCounts } from './intakeReading.js';
import { judgeIn } from './verdict.js';

type Transaction = TransactionSql<{ bigint: bigint }>;

/** A UUID made from an account's own, so that the rows of one account can name each other in set-based statements. */
const derivedId = (kind: string, ...columns: string[]): string =>
  `md5(concat_ws('/', '${kind}', ${columns.join(', ')}))::uuid`;

const titularId = derivedId('party/titular', 's.account_id');
const avalId = derivedId('party/aval', 's.account_id');
const addressId = derivedId('contact/address', 's.account_id');

/** Rows that become accounts. */
const admitted = `s.intake_id = $1 and s.verdict in ('accepted', 'addressReview')`;

/**
 * An account of the client may have come to life since the preview, by another file: the rows are judged again, now with
 * the client's acceptances held in line.
 */
async function judgeAgain(transaction: Transaction, intakeId: string, clientId: string): Promise<IntakeCounts> {
  await transaction`select pg_advisory_xact_lock(hashtextextended(${`acceptance/${clientId}`}, 0))`;
  return judgeIn(transaction, intakeId);
}

const insertAccounts = `
  insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents, principal_cents,
    ordinary_interest_cents, default_interest_cents, days_past_due, opened_on, strategy_version_id, stage, stage_since,
    time_zone, placed_at)
  select s.account_id, i.client_id, i.portfolio_id, i.id, s.reference, coalesce(s.product, f.product), f.currency,
    s.balance_cents, s.principal_cents, s.ordinary_interest_cents, s.default_interest_cents, coalesce(s.days_past_due, 0),
    s.opened_on, coalesce(b.strategy_version_id, f.strategy_version_id), 'received', $2::timestamptz, z.time_zone,
    $2::timestamptz
  from staging_row s
  join intake i on i.id = s.intake_id
  join portfolio f on f.id = i.portfolio_id
  join acceptance_zone z using (row_number)
  left join acceptance_branch b on b.account_id = s.account_id
  where ${admitted}`;

const insertParties = `
  insert into party (id, account_id, role, full_name, rfc, curp)
  select ${titularId}, s.account_id, 'titular', s.full_name, s.rfc, s.curp from staging_row s where ${admitted}
  union all
  select ${avalId}, s.account_id, 'aval', s.guarantor_name, null, null from staging_row s
  where ${admitted} and s.guarantor_name is not null`;

/** The address as the client wrote it: the one line, and whatever came in columns of its own and is not in it. */
const writtenAddress = `concat_ws(', ',
  coalesce(s.address_line, concat_ws(' ', s.street, s.exterior)),
  case when position(lower(s.interior) in lower(coalesce(s.address_line, ''))) = 0 then s.interior end,
  case when position(lower(s.settlement) in lower(coalesce(s.address_line, ''))) = 0 then s.settlement end,
  case when position(s.postal_code in coalesce(s.address_line, '')) = 0 then 'C.P. ' || s.postal_code end,
  case when position(lower(s.municipality) in lower(coalesce(s.address_line, ''))) = 0 then s.municipality end,
  case when position(lower(s.state) in lower(coalesce(s.address_line, ''))) = 0 then s.state end)`;

const insertContactPoints = `
  insert into contact_point (id, account_id, party_id, kind, value, authorisation, provenance, created_at)
  select ${addressId}, s.account_id, ${titularId}, 'address', ${writtenAddress}, 'authorised', 'placement', $2::timestamptz
  from staging_row s where ${admitted}
  union all
  select ${derivedId('contact/phone', 's.account_id', 'number')}, s.account_id, ${titularId}, 'phone', number, 'authorised',
    'placement', $2::timestamptz
  from staging_row s, lateral (select distinct number from unnest(array[s.phone, s.phone2]) number where number is not null) each
  where ${admitted}
  union all
  select ${derivedId('contact/email', 's.account_id')}, s.account_id, ${titularId}, 'email', s.email, 'authorised', 'placement',
    $2::timestamptz
  from staging_row s where ${admitted} and s.email is not null`;

/** Street and number are the client's; the rest is the catalogue's spelling where the address was matched. */
const insertAddresses = `
  insert into address (contact_point_id, account_id, street, exterior, interior, settlement, postal_code, municipality, state,
    city, grade, corrections, candidates, postal_settlement_id)
  select ${addressId}, s.account_id, s.street, s.exterior, s.interior, coalesce(p.settlement, s.settlement),
    coalesce(p.postal_code, s.postal_code), coalesce(p.municipality, s.municipality), coalesce(p.state, s.state), p.city,
    coalesce(s.grade, 'incomplete'), coalesce(s.corrections, '[]'), coalesce(s.candidates, '[]'), s.postal_settlement_id
  from staging_row s
  left join postal_settlement p on p.id = s.postal_settlement_id
  where ${admitted}`;

/** The first entry of each case file. The chain begins here, so no earlier hash has to be read or locked. */
const insertTimeline = `
  insert into timeline_entry (account_id, sequence, at, actor, kind, data, previous_hash, hash)
  select account_id, 1, at, 'client', 'account.placed', data, '\\x',
    timeline_hash('\\x', account_id, 1, at, 'client', 'account.placed', data)
  from (
    select s.account_id, date_trunc('milliseconds', $2::timestamptz) as at,
      jsonb_build_object('intakeId', s.intake_id, 'row', s.row_number, 'balanceCents', s.balance_cents::text, 'grade', s.grade,
        'corrections', coalesce(s.corrections, '[]'), 'problems', s.problems) as data
    from staging_row s where ${admitted}
  ) placed`;

/**
 * Makes accounts of an intake's admitted rows: account, parties, contact points, address and the first timeline entry of
 * each, all or none. Asked again after it has happened, it answers the same.
 *
 * @param at business moment of the acceptance
 * @param actor the person who accepted
 */
export async function acceptRows(
  connection: Connection,
  intakeId: string,
  at: Date,
  actor: string,
): Promise<IntakeCounts> {
  return connection.sql.begin(async (transaction) => {
    const [row] = await transaction<{ clientId: string; state: string; counts: IntakeCounts }[]>`
      select client_id as "clientId", state, counts from intake where id = ${intakeId} for update`;
    if (row === undefined) throw new Error(`intake ${intakeId} does not exist`);
    if (row.state !== 'preview') return row.counts;
    const counts = await judgeAgain(transaction, intakeId, row.clientId);
    const moment = at.toISOString();
    await resolveTimeZones(transaction, intakeId);
    await resolveBranches(transaction, intakeId);
    await transaction.unsafe(insertAccounts, [intakeId, moment]);
    await keepBranches(transaction);
    await transaction.unsafe(insertParties, [intakeId]);
    await transaction.unsafe(insertContactPoints, [intakeId, moment]);
    await transaction.unsafe(insertAddresses, [intakeId]);
    await transaction.unsafe(insertTimeline, [intakeId, moment]);
    await transaction`
      update intake set state = 'accepting', counts = ${transaction.json({ ...counts })} where id = ${intakeId}`;
    await transaction`
      insert into change (topic, entity_id, client_id, data)
      values ('intake.accepting', ${intakeId}, ${row.clientId}, ${transaction.json({ actor })})`;
    return counts;
  });
}
