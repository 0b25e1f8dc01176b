import { and, desc, eq, ne } from 'drizzle-orm';
import { isOpen } from '@cartera/domain/account';
import type { ResultCodeName } from '@cartera/domain/contact';
import { judgeOutcome, letterNoticeKind, outcomeResult } from '@cartera/domain/mailing';
import type { LetterMark, OutcomeRefusal, PieceOutcome, PieceState } from '@cartera/domain/mailing';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import { commandBodySha256, findCommandRequest, recordCommandRequest } from '../command/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { account, change, letter, mailingPiece } from '../schema/index.js';
import { appendTimeline } from '../timeline/index.js';

/** One scan of a letter that came back, or of the receipt of one that arrived. */
export interface ScannedOutcome {
  /** UUID made by whoever scans; the account is told under it. */
  commandId: string;
  mark: Extract<LetterMark, { kind: 'piece' | 'letter' }>;
  outcome: PieceOutcome;
  /** When the post handled it: business moment. */
  at: Date;
  receivedAt: Date;
  actor: string;
}

/** What became of a piece, the first time and every time it is asked. */
export interface RecordedOutcome {
  letterId: string;
  accountId: string;
  runId: string;
  number: number;
  state: PieceState;
  reason: PieceOutcome['reason'];
  result: ResultCodeName;
  /** The command that the account is told of. */
  commandId: string;
  /** When the account's life was told; null while it has not been. */
  announcedAt: Date | null;
  /** The account had ended by now. */
  accountEnded: boolean;
  /** This scan changed nothing. */
  repeated: boolean;
}

export type OutcomeAnswer =
  | { recorded: true; outcome: RecordedOutcome }
  | { recorded: false; code: OutcomeRefusal | 'letter.unknownBarcode' | 'command.idReused' };

async function lockPiece(tx: Queryable, mark: ScannedOutcome['mark'], scope: ClientScope) {
  const marked =
    mark.kind === 'piece' ? eq(mailingPiece.serial, mark.serial) : eq(mailingPiece.letterId, mark.letterId);
  const [row] = await tx
    .select({ piece: mailingPiece, stage: account.stage, clientId: account.clientId })
    .from(mailingPiece)
    .innerJoin(account, eq(account.id, mailingPiece.accountId))
    .where(and(marked, withinScope(account.clientId, scope)))
    // A letter that was taken out of one run may have gone with another.
    .orderBy(ne(mailingPiece.state, 'withdrawn'), desc(mailingPiece.serial))
    .limit(1)
    .for('update', { of: mailingPiece });
  return row;
}

/** Whether the mark is on a letter of ours that has never been in a run. */
async function isUnsentLetter(tx: Queryable, mark: ScannedOutcome['mark'], scope: ClientScope): Promise<boolean> {
  if (mark.kind !== 'letter') return false;
  const rows = await tx
    .select({ id: letter.id })
    .from(letter)
    .innerJoin(account, eq(account.id, letter.accountId))
    .where(and(eq(letter.id, mark.letterId), withinScope(account.clientId, scope)));
  return rows.length > 0;
}

/**
 * Writes what became of a letter: piece, letter, change feed, and the stored notice of which the account's life is told
 * afterwards. An account that has ended keeps its letter's end all the same, in its case file.
 */
export async function recordOutcome(db: Database, scan: ScannedOutcome, scope: ClientScope): Promise<OutcomeAnswer> {
  return db.transaction(async (tx): Promise<OutcomeAnswer> => {
    const { commandId, outcome, at, actor, receivedAt, mark } = scan;
    const found = await lockPiece(tx, mark, scope);
    if (found === undefined) {
      const unsent = await isUnsentLetter(tx, mark, scope);
      return { recorded: false, code: unsent ? 'letter.notDeposited' : 'letter.unknownBarcode' };
    }
    const { piece, stage, clientId } = found;
    const { letterId, accountId, runId, number } = piece;
    const result = outcomeResult(outcome);
    const answer = (changes: Pick<RecordedOutcome, 'commandId' | 'announcedAt' | 'repeated'>): OutcomeAnswer => ({
      recorded: true,
      outcome: {
        letterId,
        accountId,
        runId,
        number,
        state: outcome.state,
        reason: outcome.reason,
        result,
        accountEnded: !isOpen(stage),
        ...changes,
      },
    });

    const judged = judgeOutcome(piece.state, piece.outcome ?? undefined, outcome);
    // An id that names this very outcome is a repetition; one that names anything else was used twice.
    if (piece.outcomeCommandId !== commandId && (await findCommandRequest(tx, commandId)) !== undefined)
      return { recorded: false, code: 'command.idReused' };
    if (judged.verdict === 'refuse')
      return {
        recorded: false,
        code: piece.outcomeCommandId === commandId ? 'command.idReused' : judged.code,
      };
    if (judged.verdict === 'repeat')
      return answer({
        commandId: piece.outcomeCommandId ?? commandId,
        announcedAt: piece.announcedAt,
        repeated: true,
      });

    const body = { letterId, result, at: at.getTime() };
    const stored = await recordCommandRequest(tx, {
      id: commandId,
      accountId,
      kind: letterNoticeKind[outcome.state],
      actor,
      body,
      bodySha256: commandBodySha256(body),
      receivedAt,
      answeredAt: receivedAt,
    });
    if (stored === 'conflict') return { recorded: false, code: 'command.idReused' };
    await tx
      .update(mailingPiece)
      .set({ state: outcome.state, outcome: outcome.reason, outcomeAt: at, outcomeCommandId: commandId })
      .where(eq(mailingPiece.serial, piece.serial));
    await tx.update(letter).set({ state: outcome.state }).where(eq(letter.id, letterId));
    await tx.insert(change).values({ topic: 'letter', entityId: letterId, clientId, data: { accountId } });
    // A life writes its own line when it is told; one that has ended no longer can.
    if (!isOpen(stage))
      await appendTimeline(tx, {
        accountId,
        at: receivedAt,
        actor,
        kind: outcome.state === 'returned' ? 'letterReturned' : 'letterDelivered',
        data: { letterId, runId, piece: number, reason: outcome.reason, result, handledAt: at.getTime() },
      });
    return answer({ commandId, announcedAt: null, repeated: false });
  });
}
