import { findAuthorisation, insertContactAttempt, isParty } from '@cartera/database/contactAttempt';
import { deterministicId } from '@cartera/database/identity';
import { closeTask } from '@cartera/database/task';
import { commandFacts, commandRefusal } from '@cartera/domain/compliance';
import { resultCode, stopsContact } from '@cartera/domain/contact';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/**
 * Writes a contact attempt and takes the task it answers from its desk. The rules are asked once more, on the stored body:
 * it is what was meant, and only the database knows whose contact points and parties these are.
 */
export async function recordContact(context: CommandContext<'recordContact'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { body, actor } = request;
  const refusal = commandRefusal(life, commandFacts('recordContact', body), at);
  if (refusal !== undefined) throw refuse(refusal);
  if (body.contactPointId !== undefined) {
    const authorisation = await findAuthorisation(transaction, life.accountId, body.contactPointId);
    if (authorisation === undefined) throw refuse('contact.pointUnknown');
    if (authorisation !== 'authorised' && body.medium !== 'letter') throw refuse('contact.pointNotAuthorised');
  }
  if (body.partyId !== undefined && !(await isParty(transaction, life.accountId, body.partyId)))
    throw refuse('contact.partyUnknown');
  const answered = life.task?.kind === body.medium ? life.task.id : undefined;
  const contactAttemptId = deterministicId('contactAttempt', request.id);
  await insertContactAttempt(transaction, {
    id: contactAttemptId,
    accountId: life.accountId,
    taskId: answered,
    body,
    recordedAt: new Date(at),
    actor,
  });
  const finding = resultCode(body.result)?.finding;
  const overtaken = finding !== undefined && stopsContact(finding) && ['call', 'visit'].includes(life.task?.kind ?? '');
  if (answered !== undefined) await closeTask(transaction, answered, { state: 'done', at: new Date(at), by: actor });
  else if (life.task !== undefined && (overtaken || (life.task.kind === 'unblock' && life.stage === 'collecting')))
    await closeTask(transaction, life.task.id, { state: 'cancelled', at: new Date(at), by: 'workflow' });
  const { medium, whoAnswered, result, at: happenedAt } = body;
  return {
    event: { kind: 'contactRecorded', at, medium, whoAnswered, result, happenedAt },
    facts: { contactAttemptId, medium, whoAnswered, result, happenedAt, taskId: answered },
    answer: { contactAttemptId, closedTaskId: answered },
  };
}
