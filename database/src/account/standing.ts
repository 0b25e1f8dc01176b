import { sql } from 'drizzle-orm';
import type { AgreementKind } from '@cartera/domain/agreement';
import type { DisputeKind } from '@cartera/domain/dispute';
import type { Queryable } from '../connection/index.js';

/** What an account is committed to now, and how earlier promises ended. Dates are calendar dates of the debtor. */
export interface AccountStanding {
  livePromise: { id: string; amountCents: bigint; paidCents: bigint; dueOn: string; reschedules: number } | null;
  openAgreement: {
    id: string;
    kind: AgreementKind;
    state: 'proposed' | 'approved';
    balanceCents: bigint;
    forgivenCents: bigint;
    paidCents: bigint;
    proposedBy: string;
  } | null;
  openDispute: { id: string; kind: DisputeKind; openedAt: Date } | null;
  assignee: { id: string; fullName: string } | null;
  promisesKept: number;
  /** Kept in part are shown apart. */
  promisesPartial: number;
  promisesBroken: number;
}

/** Cents travel as text inside JSON, where numbers of that size lose digits. */
type Text<Row, Field extends keyof Row> = Omit<Row, Field> & Record<Field, string>;

interface StandingRow extends Record<string, unknown> {
  promise: Text<NonNullable<AccountStanding['livePromise']>, 'amountCents' | 'paidCents'> | null;
  agreement: Text<NonNullable<AccountStanding['openAgreement']>, 'balanceCents' | 'forgivenCents' | 'paidCents'> | null;
  dispute: Text<NonNullable<AccountStanding['openDispute']>, 'openedAt'> | null;
  assignee: AccountStanding['assignee'];
  kept: number;
  partial: number;
  broken: number;
}

/** The standing of an account that exists, in one query. */
export async function readStanding(db: Queryable, accountId: string): Promise<AccountStanding> {
  const [row] = await db.execute<StandingRow>(sql`
    select
      (select jsonb_build_object('id', p.id, 'amountCents', p.amount_cents::text, 'paidCents', p.paid_cents::text,
                                 'dueOn', p.due_on, 'reschedules', p.reschedules)
       from promise p where p.account_id = a.id and p.state = 'live') as promise,
      (select jsonb_build_object('id', g.id, 'kind', g.kind, 'state', g.state, 'balanceCents', g.balance_cents::text,
                                 'forgivenCents', g.forgiven_cents::text, 'paidCents', g.paid_cents::text,
                                 'proposedBy', g.proposed_by)
       from agreement g where g.account_id = a.id and g.state in ('proposed', 'approved')) as agreement,
      (select jsonb_build_object('id', d.id, 'kind', d.kind, 'openedAt', d.opened_at)
       from dispute d where d.account_id = a.id and d.state = 'open') as dispute,
      (select jsonb_build_object('id', w.id, 'fullName', w.full_name) from person w where w.id = a.assignee_id) as assignee,
      ended.*
    from account a
    cross join lateral (
      select count(*) filter (where p.state = 'kept')::integer as kept,
             count(*) filter (where p.state = 'partial')::integer as partial,
             count(*) filter (where p.state = 'broken')::integer as broken
      from promise p where p.account_id = a.id) ended
    where a.id = ${accountId}`);
  if (row === undefined) throw new Error('The account of this standing does not exist.');
  const { promise, agreement, dispute, assignee, kept, partial, broken } = row;
  return {
    livePromise: promise && {
      ...promise,
      amountCents: BigInt(promise.amountCents),
      paidCents: BigInt(promise.paidCents),
    },
    openAgreement: agreement && {
      ...agreement,
      balanceCents: BigInt(agreement.balanceCents),
      forgivenCents: BigInt(agreement.forgivenCents),
      paidCents: BigInt(agreement.paidCents),
    },
    openDispute: dispute && { ...dispute, openedAt: new Date(dispute.openedAt) },
    assignee,
    promisesKept: kept,
    promisesPartial: partial,
    promisesBroken: broken,
  };
}
