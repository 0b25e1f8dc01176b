import type { FastifyInstance } from 'fastify';
import { findAccountFile } from '@cartera/database/account';
import { commandBodySha256, findCommandAnswer, recordCommandRequest } from '@cartera/database/command';
import type { CommandBodies, CommandKind } from '@cartera/domain/account';
import { commandFacts } from '@cartera/domain/compliance';
import { workflowId } from '@cartera/domain/identity';
import type { CommandAnswer } from '@cartera/workflows/accountLifecycle';
import { ProblemError } from '../problem/index.js';
import { WorkflowGone, runUpdate } from './runUpdate.js';

export interface SentCommand<Kind extends CommandKind> {
  /** UUID made by the author. */
  id: string;
  accountId: string;
  kind: Kind;
  /** Id of the person who asks. */
  actor: string;
  body: CommandBodies[Kind];
}

/**
 * Has a command done, once: its body is stored first, so that only its id and codes travel, and the lifecycle writes the
 * effect. The same command again gets the first answer, even when the account has ended since.
 *
 * @throws {ProblemError} `command.idReused` for the same id with another body, or the code of the rule that refused
 */
export async function sendCommand<Kind extends CommandKind>(
  fastify: FastifyInstance,
  sent: SentCommand<Kind>,
): Promise<CommandAnswer> {
  const { db } = fastify.database;
  const { id, accountId, kind, actor, body } = sent;
  const recorded = await recordCommandRequest(db, {
    id,
    accountId,
    kind,
    actor,
    body,
    bodySha256: commandBodySha256(body),
    receivedAt: fastify.businessMoment(),
  });
  if (recorded === 'conflict') throw new ProblemError('command.idReused');
  // What has just come for the first time has no answer yet.
  const first = recorded === 'repeated' ? await findCommandAnswer(db, id) : undefined;
  if (first !== undefined) return first as CommandAnswer;
  const client = await fastify.lifecycles();
  const { kind: update, ...facts } = commandFacts(kind, body);
  try {
    const argument = { commandId: id, ...facts };
    const answer = await runUpdate<CommandAnswer, object>(client, workflowId.account(accountId), update, id, argument);
    fastify.commandAnswered(id);
    return answer;
  } catch (error) {
    // It may have been done all the same: the life ended with this very command, or a task that was lost after its effect was kept
    // made the rules see it as a second one.
    const late = await findCommandAnswer(db, id);
    if (late !== undefined) return late as CommandAnswer;
    if (!(error instanceof WorkflowGone)) throw error;
    const file = await findAccountFile(db, accountId, null);
    throw new ProblemError(file?.account.closedAt ? 'account.closed' : 'account.notStarted');
  }
}
