import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { account } from '../schema/index.js';

/** The accounts whose case files are verified, in the order of their ids. */
export interface VerifiedAccounts {
  clientId?: string | undefined;
  portfolioId?: string | undefined;
  accountId?: string | undefined;
  /** The last account of the part before. */
  after?: string | undefined;
  /** Accounts of this part, at most: each entry is hashed again. */
  limit: number;
}

/** How a case file was found to be wrong. */
export const timelineFaults = [
  /** The entry does not give its own hash. */
  'altered',
  /** It does not follow from the entry before, or its number does not. */
  'unlinked',
  /** The account has lived through more than its case file tells. */
  'cutShort',
] as const;

export type TimelineFault = (typeof timelineFaults)[number];

export interface BrokenEntry {
  accountId: string;
  /** Of the first wrong entry; for a case file that was cut short, of the first that is missing. */
  sequence: number;
  fault: TimelineFault;
}

export interface TimelineVerification {
  accounts: number;
  entries: number;
  /** The first fault of each broken case file, as many as `mostShown`. */
  broken: BrokenEntry[];
  /** Case files with a fault. */
  brokenAccounts: number;
  /** The last account that was looked at, while there are more. */
  next: string | null;
}

const mostShown = 100;

interface VerifiedRow extends Record<string, unknown> {
  accounts: number;
  entries: number;
  broken_accounts: number;
  broken: BrokenEntry[] | null;
  last: string | null;
}

/**
 * Computes every hash of the case files again, in one statement. What it cannot see is an account removed with its whole case file.
 *
 * @param scope the clients whose accounts the asker may see
 */
export async function verifyTimeline(
  db: Queryable,
  scope: ClientScope,
  { clientId, portfolioId, accountId, after, limit }: VerifiedAccounts,
): Promise<TimelineVerification> {
  const is = (column: SQL, value: string | undefined): SQL =>
    value === undefined ? sql`true` : sql`${column} = ${value}`;
  const [row] = await db.execute<VerifiedRow>(sql`
    with chosen as materialized (
      select account.id, account.revision from account
      where ${withinScope(account.clientId, scope) ?? sql`true`} and ${is(sql`account.client_id`, clientId)}
        and ${is(sql`account.portfolio_id`, portfolioId)} and ${is(sql`account.id`, accountId)}
        and ${after === undefined ? sql`true` : sql`account.id > ${after}`}
      order by account.id limit ${limit}
    ), entry as (
      select e.account_id, e.sequence,
        e.hash = timeline_hash(e.previous_hash, e.account_id, e.sequence, e.at, e.actor, e.kind, e.data) as whole,
        e.previous_hash = lag(e.hash, 1, '\\x'::bytea) over chain and e.sequence = row_number() over chain as linked
      from timeline_entry e join chosen on chosen.id = e.account_id
      window chain as (partition by e.account_id order by e.sequence)
    ), file as (
      select c.id, c.revision, count(e.sequence)::integer as entries, coalesce(max(e.sequence), 0) as last,
        min(e.sequence) filter (where not e.whole) as altered, min(e.sequence) filter (where not e.linked) as unlinked
      from chosen c left join entry e on e.account_id = c.id group by c.id, c.revision
    ), fault as (
      select id, case when least(altered, unlinked) is null then last + 1 else least(altered, unlinked) end as sequence,
        case when least(altered, unlinked) is null then 'cutShort'
             when altered <= coalesce(unlinked, altered) then 'altered' else 'unlinked' end as fault
      from file where altered is not null or unlinked is not null or last < revision
    )
    select (select count(*) from file)::integer as accounts, (select coalesce(sum(entries), 0) from file)::integer as entries,
      (select count(*) from fault)::integer as broken_accounts, (select id from chosen order by id desc limit 1) as last,
      (select jsonb_agg(jsonb_build_object('accountId', id, 'sequence', sequence, 'fault', fault) order by id)
       from (select * from fault order by id limit ${mostShown}) shown) as broken`);
  if (row === undefined) throw new Error('A query of totals has one row.');
  return {
    accounts: row.accounts,
    entries: row.entries,
    broken: row.broken ?? [],
    brokenAccounts: row.broken_accounts,
    next: row.accounts === limit ? row.last : null,
  };
}
