import { decideProposedAgreement, findAgreement, insertAgreement, termsOf } from '@cartera/database/agreement';
import type { Agreement } from '@cartera/database/agreement';
import { deterministicId } from '@cartera/database/identity';
import { readMoney } from '@cartera/database/ledger';
import { findRole } from '@cartera/database/person';
import { cancelLivePromise } from '@cartera/database/promise';
import { insertTask } from '@cartera/database/task';
import { agreementRefusal } from '@cartera/domain/agreement';
import { dateOfDay, endOfWindow, localTime } from '@cartera/domain/calendar';
import { splitNet } from '@cartera/domain/ledger';
import { can } from '@cartera/domain/people';
import { deskOf, judgeMoment, lifeRulesOf } from '@cartera/domain/strategy';
import type { LifeTask } from '@cartera/domain/strategy';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Puts a plan before a second person. The cents are tied once more, to the ledger as it stands. */
export async function proposeAgreement(context: CommandContext<'proposeAgreement'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { body } = request;
  const rules = lifeRulesOf(life);
  const { balanceCents } = splitNet((await readMoney(transaction, life.accountId)).netCents);
  const instalments = body.instalments.map(({ dueDay, amountCents }) => ({ dueDay, amountCents: BigInt(amountCents) }));
  const forgivenCents = BigInt(body.forgivenCents);
  const today = localTime(at, life.timeZone).day;
  const refusal = agreementRefusal(
    { kind: body.kind, instalments, forgivenCents },
    balanceCents,
    today,
    rules.agreement,
  );
  if (refusal !== undefined) throw refuse(refusal);
  const closedTaskId = life.task?.id;
  const agreementId = deterministicId('agreement', request.id);
  await insertAgreement(transaction, {
    id: agreementId,
    accountId: life.accountId,
    clientId: life.clientId,
    kind: body.kind,
    state: 'proposed',
    balanceCents,
    forgivenCents,
    instalments: body.instalments,
    partyId: body.partyId ?? null,
    note: body.note ?? null,
    proposedAt: new Date(at),
    proposedBy: request.actor,
  });
  const task: LifeTask = {
    id: deterministicId('agreementTask', request.id),
    kind: 'decideAgreement',
    openedAt: at,
    dueAt: endOfWindow(at, rules.rulingDueDays, life.timeZone, rules.calendar),
    expiresAt: null,
  };
  await insertTask(transaction, {
    id: task.id,
    accountId: life.accountId,
    clientId: life.clientId,
    desk: deskOf.decideAgreement,
    kind: task.kind,
    stepKey: life.step?.key,
    attempt: 1,
    openedAt: new Date(at),
    dueAt: new Date(task.dueAt),
    expiresAt: null,
  });
  return {
    event: { kind: 'agreementProposed', at, agreementId, task },
    facts: { agreementId, kind: body.kind, forgivenCents: body.forgivenCents, instalments: instalments.length },
    answer: { agreementId, closedTaskId },
  };
}

/** Nobody signs a plan for a balance that has changed since it was proposed, or with a first payment in the past. */
async function tieOnceMore(
  { transaction, life }: CommandContext<'decideAgreement'>,
  proposed: Agreement,
  today: number,
): Promise<void> {
  const { balanceCents } = splitNet((await readMoney(transaction, life.accountId)).netCents);
  const refusal = agreementRefusal(termsOf(proposed), balanceCents, today, lifeRulesOf(life).agreement);
  if (refusal !== undefined) throw refuse(refusal);
}

/** Approves or refuses a proposed plan; never by the person who proposed it. */
export async function decideAgreement(context: CommandContext<'decideAgreement'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { agreementId, decision, note } = request.body;
  if (decision === 'refuse' && (note ?? '').trim() === '') throw refuse('agreement.refusalNeedsNote');
  const proposed = await findAgreement(transaction, life.accountId, agreementId);
  if (proposed === undefined) throw refuse('agreement.superseded');
  const role = await findRole(transaction, request.actor);
  if (role === undefined || !can(role, 'agreement.decide')) throw refuse('agreement.notYours');
  if (proposed.proposedBy === request.actor) throw refuse('agreement.secondPersonNeeded');
  const moment = new Date(at);
  const today = localTime(at, life.timeZone).day;
  if (decision === 'approve') await tieOnceMore(context, proposed, today);
  const decided = await decideProposedAgreement(transaction, agreementId, {
    state: decision === 'approve' ? 'approved' : 'refused',
    by: request.actor,
    note,
    at: moment,
    signedOn: decision === 'approve' ? dateOfDay(today) : undefined,
  });
  if (!decided) throw refuse('agreement.notProposed');
  const closedTaskId = life.task?.kind === 'decideAgreement' ? life.task.id : undefined;
  const told = {
    facts: { agreementId, decision },
    answer: { agreementId, closedTaskId },
    taskEnd: { state: 'done', by: request.actor },
  } as const;
  if (decision === 'refuse') return { event: { kind: 'agreementRefused', at }, ...told };
  await cancelLivePromise(transaction, life.accountId, 'agreement', moment);
  const first = termsOf(proposed).instalments[0];
  const judgeAt = judgeMoment(life, first?.dueDay ?? today, lifeRulesOf(life).agreement.graceDays);
  return { event: { kind: 'agreementApproved', at, judgeAt }, ...told };
}
