import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { NextEvent, Stage } from '@cartera/domain/account';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, readCursor } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';

/** Why an open account moves no more. */
export const stuckReasons = ['neverBegan', 'timerPassed', 'taskMissing'] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** An open account that neither a timer nor a person will take further. */
export interface StuckAccount {
  id: string;
  clientId: string;
  reference: string;
  stage: Stage;
  reason: StuckReason;
  /** Business moment at which it should have moved. */
  since: Date;
  nextEvent: NextEvent | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  client_id: string;
  reference: string;
  stage: Stage;
  reason: StuckReason;
  since_ms: string;
  next_event: NextEvent | null;
}

function within(scope: ClientScope): SQL {
  return scope === null ? sql`true` : sql`a.client_id = any(${sql.param([...scope])}::uuid[])`;
}

/**
 * Accounts whose moment has passed, and accounts that wait for a person whose task is on no desk. The first half is one range of
 * the index `account_timer`, empty while all is well; the second compares two indexes of what is on desks. Both keep to the
 * conditions of those indexes word for word, because PostgreSQL uses a partial index only for them.
 */
function stuck(scope: ClientScope, before: Date): SQL {
  const late = sql`coalesce(a.next_at, a.stage_since) < ${before.toISOString()}::timestamptz`;
  const onNoDesk = sql`not exists (select 1 from task t where t.account_id = a.id and t.state = 'open')`;
  const columns = sql`a.id, a.client_id, a.reference, a.stage, a.next_event, coalesce(a.next_at, a.stage_since) as since`;
  return sql`
    select ${columns}, case when a.revision = 0 then 'neverBegan' else 'timerPassed' end as reason
    from account a
    where a.closed_at is null and (a.next_event ->> 'why') is distinct from 'taskOpen' and ${late} and ${onNoDesk}
      and ${within(scope)}
    union all
    select ${columns}, 'taskMissing' as reason
    from account a
    where a.closed_at is null and (a.next_event ->> 'why') = 'taskOpen' and ${onNoDesk} and ${within(scope)}`;
}

/**
 * Stuck accounts, the one that has waited longest first.
 *
 * @param before business moment: what was due earlier is late
 */
export async function listStuckAccounts(
  db: Queryable,
  scope: ClientScope,
  before: Date,
  page: PageRequest,
): Promise<Page<StuckAccount>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['moment', 'uuid']);
  const later =
    start === undefined ? sql`true` : sql`(since, id) > (${start[0].toISOString()}::timestamptz, ${start[1]}::uuid)`;
  const rows = await db.execute<Row>(sql`
    select id, client_id, reference, stage, reason, next_event, (extract(epoch from since) * 1000)::bigint::text as since_ms
    from (${stuck(scope, before)}) as stuck
    where ${later}
    order by since, id
    limit ${page.limit + 1}`);
  const accounts = rows.map(({ client_id: clientId, since_ms, next_event: nextEvent, ...row }) => ({
    id: row.id,
    clientId,
    reference: row.reference,
    stage: row.stage,
    reason: row.reason,
    since: new Date(Number(since_ms)),
    nextEvent,
  }));
  return cutPage(accounts, page.limit, ({ since, id }) => [since, id]);
}

/** How many accounts are stuck. */
export function countStuckAccounts(db: Queryable, scope: ClientScope, before: Date, cap: number): Promise<CappedTotal> {
  return countUpTo(db, cap, sql`(select id from (${stuck(scope, before)}) as stuck limit ${cap + 1})`);
}
