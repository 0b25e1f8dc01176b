import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Measures } from '@cartera/domain/indicator';
import type { ClientScope } from '../client/index.js';

/** Which events are counted. */
export interface IndicatorFilter {
  /** Days of the agency, calendar dates, both included. */
  from: string;
  until: string;
  /** Only accounts in it: cents of different currencies do not add up. */
  currency: string;
  clientId?: string | undefined;
  portfolioId?: string | undefined;
}

/** The condition on rows that have `client_id`, `portfolio_id` and `currency`: the view's, or an account's. */
export function ofFilter(row: SQL, scope: ClientScope, { clientId, portfolioId, currency }: IndicatorFilter): SQL {
  const conditions = [sql`${row}.currency = ${currency}`];
  if (scope !== null) conditions.push(sql`${row}.client_id = any(${sql.param(`{${scope.join(',')}}`)}::uuid[])`);
  if (clientId !== undefined) conditions.push(sql`${row}.client_id = ${clientId}`);
  if (portfolioId !== undefined) conditions.push(sql`${row}.portfolio_id = ${portfolioId}`);
  return sql.join(conditions, sql` and `);
}

/** The sums of `Measures` over rows of `productivity_event`, called `e`. */
export const measuredSums = sql`
  coalesce(sum(e.attempts), 0)::integer as attempts, coalesce(sum(e.calls), 0)::integer as calls,
  coalesce(sum(e.visits), 0)::integer as visits, coalesce(sum(e.messages), 0)::integer as messages,
  coalesce(sum(e.contacts), 0)::integer as contacts,
  coalesce(sum(e.right_party_contacts), 0)::integer as right_party_contacts,
  coalesce(sum(e.talk_seconds), 0)::integer as talk_seconds,
  coalesce(sum(e.handling_seconds), 0)::integer as handling_seconds,
  count(distinct e.account_id) filter (where e.attempts > 0)::integer as accounts_worked,
  count(distinct e.account_id) filter (where e.contacts > 0)::integer as accounts_contacted,
  coalesce(sum(e.promises_made), 0)::integer as promises_made, coalesce(sum(e.promised_cents), 0)::text as promised_cents,
  coalesce(sum(e.promises_due), 0)::integer as promises_due, coalesce(sum(e.promises_kept), 0)::integer as promises_kept,
  coalesce(sum(e.promises_partial), 0)::integer as promises_partial,
  coalesce(sum(e.promises_broken), 0)::integer as promises_broken, coalesce(sum(e.due_cents), 0)::text as due_cents,
  coalesce(sum(e.kept_cents), 0)::text as kept_cents,
  coalesce(sum(e.promise_paid_cents), 0)::text as promise_paid_cents, coalesce(sum(e.paid_cents), 0)::text as paid_cents`;

/** A row of {@link measuredSums}; whoever had no event at all has nulls, from an outer join. */
export interface MeasuredRow extends Record<string, unknown> {
  attempts: number | null;
  calls: number | null;
  visits: number | null;
  messages: number | null;
  contacts: number | null;
  right_party_contacts: number | null;
  talk_seconds: number | null;
  handling_seconds: number | null;
  accounts_worked: number | null;
  accounts_contacted: number | null;
  promises_made: number | null;
  promised_cents: string | null;
  promises_due: number | null;
  promises_kept: number | null;
  promises_partial: number | null;
  promises_broken: number | null;
  due_cents: string | null;
  kept_cents: string | null;
  promise_paid_cents: string | null;
  paid_cents: string | null;
}

/** The measures of a row. */
export function measuresOf(row: MeasuredRow): Measures {
  return {
    attempts: row.attempts ?? 0,
    calls: row.calls ?? 0,
    visits: row.visits ?? 0,
    messages: row.messages ?? 0,
    contacts: row.contacts ?? 0,
    rightPartyContacts: row.right_party_contacts ?? 0,
    talkSeconds: row.talk_seconds ?? 0,
    handlingSeconds: row.handling_seconds ?? 0,
    accountsWorked: row.accounts_worked ?? 0,
    accountsContacted: row.accounts_contacted ?? 0,
    promisesMade: row.promises_made ?? 0,
    promisedCents: BigInt(row.promised_cents ?? 0),
    promisesDue: row.promises_due ?? 0,
    promisesKept: row.promises_kept ?? 0,
    promisesPartial: row.promises_partial ?? 0,
    promisesBroken: row.promises_broken ?? 0,
    dueCents: BigInt(row.due_cents ?? 0),
    keptCents: BigInt(row.kept_cents ?? 0),
    promisePaidCents: BigInt(row.promise_paid_cents ?? 0),
  };
}
