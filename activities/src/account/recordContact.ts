import { findAuthorisation, insertContactAttempt, isParty } from '@cartera/database/contactAttempt';
import { fileVisitEvidence } from '@cartera/database/evidence';
import { deterministicId } from '@cartera/database/identity';
import { commandFacts, commandRefusal, contactFreeze } from '@cartera/domain/compliance';
import type { LifePromise } from '@cartera/domain/strategy';
import { freezeByContact } from './dispute.js';
import { keepPromise, replacePromise } from './promise.js';
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
  const [authorisation, partyKnown] = await Promise.all([
    body.contactPointId && findAuthorisation(transaction, life.accountId, body.contactPointId),
    body.partyId === undefined || isParty(transaction, life.accountId, body.partyId),
  ]);
  if (body.contactPointId !== undefined) {
    if (authorisation === undefined) throw refuse('contact.pointUnknown');
    if (authorisation !== 'authorised' && body.medium !== 'letter') throw refuse('contact.pointNotAuthorised');
  }
  if (!partyKnown) throw refuse('contact.partyUnknown');
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
  await fileVisitEvidence(transaction, {
    contactAttemptId,
    accountId: life.accountId,
    body,
    receivedAt: request.receivedAt,
    actor,
  });
  const promise = await promiseIn(context, contactAttemptId);
  const freeze = contactFreeze(life, body.result, at);
  const raised = freeze === undefined ? {} : await freezeByContact(context, freeze, contactAttemptId);
  const { medium, whoAnswered, result, at: happenedAt } = body;
  return {
    event: { kind: 'contactRecorded', at, medium, whoAnswered, result, happenedAt, promise, freeze },
    facts: {
      contactAttemptId,
      medium,
      whoAnswered,
      result,
      happenedAt,
      taskId: answered,
      promiseId: promise?.id,
      amountCents: body.promise?.amountCents,
      dueDay: body.promise?.dueDay,
      froze: freeze?.stage,
      ...raised,
    },
    answer: { contactAttemptId, closedTaskId: answered, promiseId: promise?.id, ...raised },
    taskEnd: answered === undefined ? undefined : { state: 'done', by: actor },
  };
}

/** The promise that was made in the gestión, in the place of the one that lives already if there is one. */
async function promiseIn(
  { transaction, life, strategy, at, request }: CommandContext<'recordContact'>,
  contactAttemptId: string,
): Promise<LifePromise | undefined> {
  const { promise, partyId, reason } = request.body;
  if (promise === undefined) return undefined;
  const made = {
    id: deterministicId('promise', request.id),
    ...promise,
    partyId,
    contactAttemptId,
    reason,
    by: request.actor,
  };
  const effect = { transaction, life, strategy, at };
  return life.promise === undefined ? keepPromise(effect, made) : replacePromise(effect, life.promise.id, made);
}
