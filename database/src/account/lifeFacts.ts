import { sql } from 'drizzle-orm';
import type { Stage } from '@cartera/domain/account';
import type { Reach } from '@cartera/domain/strategy';
import type { Queryable } from '../connection/index.js';

/** What a life begins from. */
export interface LifeFacts {
  clientId: string;
  stage: Stage;
  revision: number;
  stageSince: Date;
  placedAt: Date;
  timeZone: string;
  /** `Strategy` of domain/strategy, as its version stores it. */
  strategy: unknown;
  reach: Reach;
  balanceCents: bigint;
  daysPastDue: number;
  /** `client.rules`, unread. */
  rules: unknown;
  /** The account has an address, and none that a letter would reach. */
  needsReview: boolean;
}

interface FactsRow extends Record<string, unknown> {
  client_id: string;
  stage: Stage;
  revision: number;
  placed_ms: string;
  since_ms: string;
  time_zone: string;
  definition: unknown;
  addresses: string;
  deliverable: string;
  located: string;
  phones: string;
  emails: string;
  balance: string;
  days_past_due: number;
  rules: unknown;
}

/** The facts of one account in one query, or undefined when there is no such account. */
export async function readLifeFacts(db: Queryable, accountId: string): Promise<LifeFacts | undefined> {
  const [row] = await db.execute<FactsRow>(sql`
    select a.client_id, a.stage, a.revision, (extract(epoch from a.placed_at) * 1000)::bigint::text as placed_ms,
           (extract(epoch from a.stage_since) * 1000)::bigint::text as since_ms, a.time_zone,
           v.definition, ways.addresses, ways.deliverable, ways.located, ways.phones, ways.emails,
           a.balance_cents::text as balance, a.days_past_due, c.rules
    from account a
    join strategy_version v on v.id = a.strategy_version_id
    join client c on c.id = a.client_id
    cross join lateral (${reachOf(sql`a.id`)}) ways
    where a.id = ${accountId}`);
  if (row === undefined) return undefined;
  return {
    clientId: row.client_id,
    stage: row.stage,
    revision: row.revision,
    stageSince: new Date(Number(row.since_ms)),
    placedAt: new Date(Number(row.placed_ms)),
    timeZone: row.time_zone,
    strategy: row.definition,
    reach: toReach(row),
    balanceCents: BigInt(row.balance),
    daysPastDue: row.days_past_due,
    rules: row.rules,
    needsReview: Number(row.addresses) > 0 && Number(row.deliverable) === 0,
  };
}

/** The ways in which an account can be reached now; ask inside the transaction that changes them. */
export async function readReach(db: Queryable, accountId: string): Promise<Reach> {
  const [row] = await db.execute<ReachRow>(reachOf(sql`${accountId}::uuid`));
  return row === undefined ? { letter: false, visit: false, call: false, message: false } : toReach(row);
}

type ReachRow = Pick<FactsRow, 'addresses' | 'deliverable' | 'located' | 'phones' | 'emails'>;

function toReach(row: ReachRow): Reach {
  const letter = Number(row.deliverable) > 0;
  return {
    letter,
    visit: letter || Number(row.located) > 0,
    call: Number(row.phones) > 0,
    message: Number(row.emails) > 0,
  };
}

const reachOf = (accountId: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
  select count(d.contact_point_id) as addresses,
         count(*) filter (where d.grade in ('exact', 'corrected')) as deliverable,
         count(d.location) as located,
         count(*) filter (where p.kind = 'phone') as phones,
         count(*) filter (where p.kind = 'email') as emails
  from contact_point p left join address d on d.contact_point_id = p.id
  where p.account_id = ${accountId} and p.authorisation = 'authorised'`;
