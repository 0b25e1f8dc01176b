import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { outcomeResult } from '@cartera/domain/mailing';
import type { PieceOutcome } from '@cartera/domain/mailing';
import type { Queryable } from '../connection/index.js';
import { mailingPiece } from '../schema/index.js';

/** An outcome that the account's life has not been told of. */
export interface UntoldOutcome {
  commandId: string;
  accountId: string;
  letterId: string;
  state: PieceOutcome['state'];
  result: string;
}

/** The outcomes of a run whose accounts have not been told, at most `limit`. */
export async function untoldOutcomes(db: Queryable, runId: string, limit: number): Promise<UntoldOutcome[]> {
  const rows = await db
    .select()
    .from(mailingPiece)
    .where(
      and(eq(mailingPiece.runId, runId), isNotNull(mailingPiece.outcomeCommandId), isNull(mailingPiece.announcedAt)),
    )
    .orderBy(asc(mailingPiece.number))
    .limit(limit);
  return rows.flatMap(({ outcomeCommandId, accountId, letterId, state, outcome }) => {
    // Both are written together with the command's id.
    if (outcomeCommandId === null || outcome === null) return [];
    const ended = { state, reason: outcome } as PieceOutcome;
    return [{ commandId: outcomeCommandId, accountId, letterId, state: ended.state, result: outcomeResult(ended) }];
  });
}

/** Notes that the account's life has been told, or has ended and will hear nothing more. */
export async function recordAnnounced(db: Queryable, commandId: string, at: Date): Promise<void> {
  await db
    .update(mailingPiece)
    .set({ announcedAt: at })
    .where(and(eq(mailingPiece.outcomeCommandId, commandId), isNull(mailingPiece.announcedAt)));
}
