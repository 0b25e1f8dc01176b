import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { ClientScope } from '@cartera/database/client';
import { recordAnnounced, recordOutcome } from '@cartera/database/mailing';
import type { RecordedOutcome } from '@cartera/database/mailing';
import { letterNoticeFacts, readLetterMark } from '@cartera/domain/mailing';
import type { PieceOutcome } from '@cartera/domain/mailing';
import { tellAccount } from '@cartera/workflows/client';
import { ProblemError } from '../problem/index.js';
import { epochMs } from '../schema/index.js';
import type { accountNews, LetterEndSchema } from './mailingSchema.js';

/** Long enough for a server that is there; the mailing run tells whoever could not be told in it. */
const tellingTimeoutMs = 5_000;

export interface LetterScan {
  /** UUID made by whoever scans. */
  id: string;
  barcode: string;
  /** RFC 3339, as typed. */
  at?: string | undefined;
  outcome: PieceOutcome;
  actor: string;
  scope: ClientScope;
}

/** The moment a scan speaks of, no later than now. */
function handledAt(at: string | undefined, now: Date): Date {
  if (at === undefined) return now;
  const handled = epochMs(at, '/at');
  if (handled <= now.getTime()) return new Date(handled);
  throw new ProblemError('request.invalid', {
    faults: [
      { field: '/at', code: 'field.future', message: { es: 'No puede ser futura.', en: 'Must not be in the future.' } },
    ],
  });
}

/**
 * Tells the account's life what came of its letter. Its letter is marked whatever comes of it: an account that has ended hears
 * nothing more, and one that cannot be reached now is told later by the mailing run.
 */
async function announceReturn(
  fastify: FastifyInstance,
  { outcome, state }: { outcome: RecordedOutcome; state: PieceOutcome['state'] },
): Promise<(typeof accountNews)[number]> {
  const { commandId, accountId, letterId, result, announcedAt, accountEnded } = outcome;
  if (announcedAt !== null) return accountEnded ? 'ended' : 'told';
  try {
    const client = await fastify.lifecycles();
    const notice = { commandId, facts: letterNoticeFacts({ state, letterId, result }) };
    const delivery = await tellAccount(client, accountId, notice, tellingTimeoutMs);
    if (delivery === 'unanswered') return 'pending';
    await recordAnnounced(fastify.database.db, commandId, fastify.businessMoment());
    return delivery === 'gone' ? 'ended' : 'told';
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'service.lifecyclesUnavailable') return 'pending';
    throw error;
  }
}

/**
 * Records the end of a letter and tells its account.
 *
 * @throws {ProblemError} `letter.barcodeMisread`, `letter.unknownBarcode`, `letter.notDeposited`, `letter.returnedOtherwise`,
 *   `letter.deliveredOtherwise`, `letter.alreadyEnded` or `command.idReused`
 */
export async function recordLetterEnd(
  fastify: FastifyInstance,
  { id, barcode, at, outcome, actor, scope }: LetterScan,
): Promise<Static<typeof LetterEndSchema>> {
  const mark = readLetterMark(barcode);
  if (mark.kind === 'foreign') throw new ProblemError('letter.unknownBarcode');
  if (mark.kind === 'misread') throw new ProblemError('letter.barcodeMisread');
  const receivedAt = fastify.businessMoment();
  const scanned = { commandId: id, mark, outcome, at: handledAt(at, receivedAt), receivedAt, actor };
  const answer = await recordOutcome(fastify.database.db, scanned, scope);
  if (!answer.recorded) throw new ProblemError(answer.code);
  const { letterId, accountId, runId, number, result, repeated } = answer.outcome;
  const account = await announceReturn(fastify, { outcome: answer.outcome, state: outcome.state });
  return {
    letterId,
    accountId,
    runId,
    piece: number,
    state: outcome.state,
    reason: outcome.reason,
    result,
    repeated,
    account,
  };
}
