import { sql } from 'drizzle-orm';
import type { Stage } from '@cartera/domain/account';
import type { WhoAnswered } from '@cartera/domain/contact';
import type { Queryable } from '../connection/index.js';

/** What a collector may read of a case once a party is confirmed, and by what the parties can be recognised. */
export interface VisitCase {
  accountId: string;
  clientId: string;
  clientName: string;
  /** `client.rules`, unread. */
  clientRules: unknown;
  product: string;
  reference: string;
  currency: string;
  balanceCents: string;
  daysPastDue: number;
  stage: Stage;
  placedAt: string;
  timeZone: string;
  livePromise: { id: string; amountCents: string; paidCents: string; dueOn: string; reschedules: number } | null;
  hasAgreement: boolean;
  parties: {
    id: string;
    role: 'titular' | 'aval' | 'obligadoSolidario';
    fullName: string;
    rfc: string | null;
    curp: string | null;
    phones: string[];
  }[];
  contactPoints: { id: string; kind: 'address' | 'phone' | 'email'; value: string; authorisation: string }[];
  /** The last ten, newest first. */
  attempts: { at: string; medium: string; whoAnswered: WhoAnswered; result: string; note: string | null }[];
}

const iso = (column: ReturnType<typeof sql>): ReturnType<typeof sql> =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The cases of some accounts, in one query. */
export async function readVisitCases(db: Queryable, accountIds: readonly string[]): Promise<VisitCase[]> {
  if (accountIds.length === 0) return [];
  const rows = await db.execute<VisitCase & Record<string, unknown>>(sql`
    select a.id as "accountId", a.client_id as "clientId", c.name as "clientName", c.rules as "clientRules", a.product, a.reference,
           a.currency, a.balance_cents::text as "balanceCents", a.days_past_due as "daysPastDue", a.stage,
           ${iso(sql`a.placed_at`)} as "placedAt", a.time_zone as "timeZone",
           (select jsonb_build_object('id', p.id, 'amountCents', p.amount_cents::text, 'paidCents', p.paid_cents::text,
                                      'dueOn', p.due_on, 'reschedules', p.reschedules)
            from promise p where p.account_id = a.id and p.state = 'live') as "livePromise",
           exists (select from agreement g where g.account_id = a.id and g.state in ('proposed', 'approved')) as "hasAgreement",
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'fullName', p.full_name, 'rfc', p.rfc,
                     'curp', p.curp, 'phones', phone.numbers) order by p.role <> 'titular', p.full_name, p.id), '[]')
            from party p
            cross join lateral (select coalesce(jsonb_agg(q.value order by q.value), '[]') as numbers from contact_point q
                                where q.party_id = p.id and q.kind = 'phone' and q.authorisation = 'authorised') phone
            where p.account_id = a.id) as parties,
           (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'value', q.value,
                     'authorisation', q.authorisation) order by q.kind, q.created_at, q.id), '[]')
            from contact_point q where q.account_id = a.id and q.authorisation <> 'barred') as "contactPoints",
           (select coalesce(jsonb_agg(jsonb_build_object('at', ${iso(sql`l.at`)}, 'medium', l.medium,
                     'whoAnswered', l.who_answered, 'result', l.result, 'note', l.note) order by l.at desc, l.id), '[]')
            from (select * from contact_attempt t where t.account_id = a.id order by t.at desc, t.id limit 10) l) as attempts
    from account a
    join client c on c.id = a.client_id
    where a.id = any(${`{${accountIds.join(',')}}`}::uuid[])`);
  return [...rows];
}
