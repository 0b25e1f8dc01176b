import { and, eq, inArray } from 'drizzle-orm';
import type { AgreementState, AgreementTerms } from '@cartera/domain/agreement';
import type { Queryable } from '../connection/index.js';
import { agreement } from '../schema/index.js';

export type Agreement = typeof agreement.$inferSelect;

/** Writes a proposed agreement. Fails on the unique index when the account has one open. */
export async function insertAgreement(transaction: Queryable, proposed: typeof agreement.$inferInsert): Promise<void> {
  await transaction.insert(agreement).values(proposed);
}

/** An agreement of this account, or undefined. */
export async function findAgreement(db: Queryable, accountId: string, id: string): Promise<Agreement | undefined> {
  const [row] = await db
    .select()
    .from(agreement)
    .where(and(eq(agreement.id, id), eq(agreement.accountId, accountId)));
  return row;
}

/** The plan of a stored agreement. `insertAgreement` is given validated terms only. */
export function termsOf({ kind, forgivenCents, instalments }: Agreement): AgreementTerms {
  const stored = instalments as { dueDay: number; amountCents: string }[];
  return {
    kind,
    forgivenCents,
    instalments: stored.map(({ dueDay, amountCents }) => ({ dueDay, amountCents: BigInt(amountCents) })),
  };
}

export interface AgreementDecision {
  state: 'approved' | 'refused';
  by: string;
  note?: string;
  at: Date;
  /** Local calendar date from which payments count; for an approved one. */
  signedOn?: string;
}

export async function decideProposedAgreement(
  transaction: Queryable,
  id: string,
  { state, by, note, at, signedOn }: AgreementDecision,
): Promise<boolean> {
  const decided = await transaction
    .update(agreement)
    .set({ state, decidedBy: by, decisionNote: note ?? null, decidedAt: at, signedOn: signedOn ?? null })
    .where(and(eq(agreement.id, id), eq(agreement.state, 'proposed')))
    .returning({ id: agreement.id });
  return decided.length === 1;
}

/** What has been paid of a plan, and its end if it has one. */
export async function recordAgreementVerdict(
  transaction: Queryable,
  id: string,
  verdict: { paidCents: bigint; ended?: { state: Extract<AgreementState, 'fulfilled' | 'broken'>; at: Date } },
): Promise<void> {
  const { paidCents, ended } = verdict;
  await transaction
    .update(agreement)
    .set({ paidCents, ...(ended === undefined ? {} : { state: ended.state, endedAt: ended.at }) })
    .where(eq(agreement.id, id));
}

/** A dispute leaves no proposal open; the end of an account leaves no agreement. */
export async function cancelOpenAgreement(
  transaction: Queryable,
  accountId: string,
  states: readonly ('proposed' | 'approved')[],
  at: Date,
): Promise<void> {
  await transaction
    .update(agreement)
    .set({ state: 'cancelled', endedAt: at })
    .where(and(eq(agreement.accountId, accountId), inArray(agreement.state, [...states])));
}
