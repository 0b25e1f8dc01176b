import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { centralZone } from '@cartera/domain/calendar';
import type { Measures, RecoveryMeasures } from '@cartera/domain/indicator';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { measuredSums, measuresOf, ofFilter } from './measured.js';
import type { IndicatorFilter, MeasuredRow } from './measured.js';

export interface AgentMeasures extends Measures {
  agentId: string;
  agentName: string;
}

export interface ProductMeasures extends RecoveryMeasures {
  product: string;
}

export interface AccountMeasures extends RecoveryMeasures {
  accountId: string;
  clientId: string;
  reference: string;
  product: string;
}

interface RecoveryRow extends MeasuredRow {
  assigned_accounts: number | null;
  assigned_cents: string | null;
}

function recoveryOf(row: RecoveryRow): RecoveryMeasures {
  return {
    ...measuresOf(row),
    assignedAccounts: row.assigned_accounts ?? 0,
    assignedCents: BigInt(row.assigned_cents ?? 0),
    paidCents: BigInt(row.paid_cents ?? 0),
  };
}

/** Accounts, called `a`, that were with us on some day of the filter. */
function assignedWithin(scope: ClientScope, filter: IndicatorFilter): SQL {
  const midnight = (date: string, days: number): SQL =>
    sql`((${date}::date + ${days}::integer)::timestamp at time zone ${centralZone})`;
  return sql`${ofFilter(sql`a`, scope, filter)} and a.placed_at < ${midnight(filter.until, 1)}
    and (a.closed_at is null or a.closed_at >= ${midnight(filter.from, 0)})`;
}

/** What was placed of an account, called `a`: its ledger's first line, or its balance while nothing has changed it. */
const placedCents = sql`coalesce(
  (select l.amount_cents from ledger_entry l where l.account_id = a.id and l.kind = 'placed'), a.balance_cents)`;

/** What each person did, by the person's id. */
export async function measureAgents(
  db: Queryable,
  scope: ClientScope,
  filter: IndicatorFilter,
  page: PageRequest,
): Promise<Page<AgentMeasures>> {
  const [after] = page.after === undefined ? [] : readCursor(page.after, ['uuid']);
  const rows = await db.execute<MeasuredRow & { agent_id: string; full_name: string }>(sql`
    select e.agent_id, p.full_name, ${measuredSums}
    from productivity_event e join person p on p.id = e.agent_id
    where e.day between ${filter.from}::date and ${filter.until}::date and ${ofFilter(sql`e`, scope, filter)}
      and ${after === undefined ? sql`true` : sql`e.agent_id > ${after}::uuid`}
    group by e.agent_id, p.full_name order by e.agent_id limit ${page.limit + 1}`);
  const items = rows.map((row) => ({ agentId: row.agent_id, agentName: row.full_name, ...measuresOf(row) }));
  return cutPage(items, page.limit, ({ agentId }) => [agentId]);
}

/** What was done and recovered of each product, by its name; those with accounts and no event too. */
export async function measureProducts(
  db: Queryable,
  scope: ClientScope,
  filter: IndicatorFilter,
  page: PageRequest,
): Promise<Page<ProductMeasures>> {
  const [after] = page.after === undefined ? [] : readCursor(page.after, ['text']);
  const rows = await db.execute<RecoveryRow & { product: string }>(sql`
    with assigned as (
      select a.product, count(*)::integer as assigned_accounts, sum(${placedCents})::text as assigned_cents
      from account a where ${assignedWithin(scope, filter)} group by a.product
    ), counted as (
      select e.product, ${measuredSums} from productivity_event e
      where e.day between ${filter.from}::date and ${filter.until}::date and ${ofFilter(sql`e`, scope, filter)}
      group by e.product
    )
    select * from assigned full join counted using (product)
    where ${after === undefined ? sql`true` : sql`product > ${after}`}
    order by product limit ${page.limit + 1}`);
  const items = rows.map((row) => ({ product: row.product, ...recoveryOf(row) }));
  return cutPage(items, page.limit, ({ product }) => [product]);
}

/** What was done and recovered of each account that had an event, by the account's id. */
export async function measureAccounts(
  db: Queryable,
  scope: ClientScope,
  filter: IndicatorFilter,
  page: PageRequest,
): Promise<Page<AccountMeasures>> {
  const [after] = page.after === undefined ? [] : readCursor(page.after, ['uuid']);
  const rows = await db.execute<
    RecoveryRow & { account_id: string; client_id: string; reference: string; product: string }
  >(sql`
    with counted as (
      select e.account_id, ${measuredSums} from productivity_event e
      where e.day between ${filter.from}::date and ${filter.until}::date and ${ofFilter(sql`e`, scope, filter)}
        and ${after === undefined ? sql`true` : sql`e.account_id > ${after}::uuid`}
      group by e.account_id order by e.account_id limit ${page.limit + 1}
    )
    select counted.*, a.client_id, a.reference, a.product, 1 as assigned_accounts, ${placedCents}::text as assigned_cents
    from counted join account a on a.id = counted.account_id order by counted.account_id`);
  const items = rows.map((row) => ({
    accountId: row.account_id,
    clientId: row.client_id,
    reference: row.reference,
    product: row.product,
    ...recoveryOf(row),
  }));
  return cutPage(items, page.limit, ({ accountId }) => [accountId]);
}
