import type { FastifyInstance } from 'fastify';
import type { VisitForm } from '@cartera/database/visitForm';
import { giveBackFromCapture, hasVisitFormScan, recordCaptured, takeForCapture } from '@cartera/database/visitForm';
import type { RecordContactBody } from '@cartera/domain/account';
import { problemEntry } from '@cartera/domain/problem';
import type { CommandAnswer } from '@cartera/workflows/accountLifecycle';
import { sendCommand } from '../command/index.js';
import { ProblemError } from '../problem/index.js';

export interface VisitFormCapture {
  /** UUID made by whoever captures; that of the command. */
  id: string;
  form: VisitForm;
  actor: string;
  /** Hex SHA-256 of the scanned form. */
  scanSha256: string;
  told: Omit<RecordContactBody, 'medium' | 'taskId' | 'contactPointId' | 'evidence'>;
}

/** A rule's refusal leaves no effect, now or later; after anything else the first command under the id may still be done. */
function wasRefused(error: unknown): boolean {
  return error instanceof ProblemError && error.code !== 'command.idReused' && problemEntry(error.code).status < 500;
}

/**
 * Records the gestión that a paper tells, as a phone would have sent it. A paper makes one gestión: it is taken for this command
 * before the command is sent, and given back when the rules refuse it.
 *
 * @throws {ProblemError} `visitForm.scanMissing`, `visitForm.alreadyCaptured`, or whatever refuses the command
 */
export async function captureVisitForm(
  fastify: FastifyInstance,
  { id, form, actor, scanSha256, told }: VisitFormCapture,
): Promise<CommandAnswer> {
  const { db } = fastify.database;
  if (!(await hasVisitFormScan(db, form.id, scanSha256))) throw new ProblemError('visitForm.scanMissing');
  if (!(await takeForCapture(db, form.id, id))) throw new ProblemError('visitForm.alreadyCaptured');
  // Without the task: it may have expired while the paper was on its way, and the visit was made all the same.
  const body: RecordContactBody = {
    ...told,
    medium: 'visit',
    contactPointId: form.contactPointId ?? undefined,
    evidence: { papers: [scanSha256] },
  };
  try {
    const answer = await sendCommand(fastify, { id, accountId: form.accountId, kind: 'recordContact', actor, body });
    await recordCaptured(db, form.id, id, fastify.businessMoment());
    return answer;
  } catch (error) {
    if (wasRefused(error)) await giveBackFromCapture(db, form.id, id);
    throw error;
  }
}
