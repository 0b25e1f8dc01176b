import { and, eq } from 'drizzle-orm';
import type { DisputeOutcome } from '@cartera/domain/dispute';
import type { Queryable } from '../connection/index.js';
import { complaint, dispute } from '../schema/index.js';

export type Dispute = typeof dispute.$inferSelect;

/** Writes an open dispute. Fails on the unique index when the account has one. */
export async function insertDispute(transaction: Queryable, opened: typeof dispute.$inferInsert): Promise<void> {
  await transaction.insert(dispute).values(opened);
}

/** The open dispute of an account, or undefined. */
export async function findOpenDispute(db: Queryable, accountId: string): Promise<Dispute | undefined> {
  const [row] = await db
    .select()
    .from(dispute)
    .where(and(eq(dispute.accountId, accountId), eq(dispute.state, 'open')));
  return row;
}

export interface DisputeEnd {
  state: DisputeOutcome | 'withdrawn';
  by: string;
  note?: string;
  at: Date;
}

export async function resolveOpenDispute(transaction: Queryable, accountId: string, end: DisputeEnd): Promise<void> {
  await transaction
    .update(dispute)
    .set({ state: end.state, resolvedBy: end.by, resolutionNote: end.note ?? null, resolvedAt: end.at })
    .where(and(eq(dispute.accountId, accountId), eq(dispute.state, 'open')));
}

export async function insertComplaint(transaction: Queryable, recorded: typeof complaint.$inferInsert): Promise<void> {
  await transaction.insert(complaint).values(recorded);
}
