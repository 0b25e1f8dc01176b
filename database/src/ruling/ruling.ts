import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { RulingProof, RulingType } from '@cartera/domain/ruling';
import type { Queryable } from '../connection/index.js';
import { ruling } from '../schema/index.js';

export interface ProposedRuling {
  id: string;
  accountId: string;
  clientId: string;
  type: RulingType;
  proof: RulingProof;
  proposedAt: Date;
}

/** Writes the next version of an account's ruling, as proposed. Call it while the account is locked. */
export async function insertProposedRuling(transaction: Queryable, proposed: ProposedRuling): Promise<void> {
  const version = sql<number>`(select coalesce(max(r.version), 0) + 1 from ruling r where r.account_id = ${proposed.accountId})`;
  await transaction.insert(ruling).values({ ...proposed, version, state: 'proposed' });
}

export interface RulingDecision {
  decision: 'approve' | 'refuse';
  /** Who decides. */
  personId: string;
  note?: string;
  at: Date;
}

/** Decides a proposed ruling; false when it is not proposed any more. */
export async function decideProposedRuling(
  transaction: Queryable,
  rulingId: string,
  { decision, personId, note, at }: RulingDecision,
): Promise<boolean> {
  const decided = await transaction
    .update(ruling)
    .set({
      state: decision === 'approve' ? 'approved' : 'refused',
      decidedAt: at,
      decidedBy: personId,
      decisionNote: note ?? null,
    })
    .where(and(eq(ruling.id, rulingId), eq(ruling.state, 'proposed')))
    .returning({ id: ruling.id });
  return decided.length === 1;
}

/** Takes an approved ruling back; false when a report to the client already holds it. */
export async function reopenApprovedRuling(transaction: Queryable, rulingId: string): Promise<boolean> {
  const reopened = await transaction
    .update(ruling)
    .set({ state: 'reopened' })
    .where(and(eq(ruling.id, rulingId), eq(ruling.state, 'approved'), isNull(ruling.reportId)))
    .returning({ id: ruling.id });
  return reopened.length === 1;
}

/** An account that ends by itself takes no ruling along: what has not left for the client stays here. */
export async function takeBackRulings(transaction: Queryable, accountId: string): Promise<void> {
  await transaction
    .update(ruling)
    .set({ state: 'reopened' })
    .where(
      and(eq(ruling.accountId, accountId), inArray(ruling.state, ['proposed', 'approved']), isNull(ruling.reportId)),
    );
}
