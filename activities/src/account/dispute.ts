import { cancelOpenAgreement } from '@cartera/database/agreement';
import { findOpenDispute, insertComplaint, insertDispute, resolveOpenDispute } from '@cartera/database/dispute';
import { deterministicId } from '@cartera/database/identity';
import { cancelLivePromise } from '@cartera/database/promise';
import { dayMs } from '@cartera/domain/calendar';
import type { ContactFreeze } from '@cartera/domain/compliance';
import type { ComplaintSource, DisputeKind } from '@cartera/domain/dispute';
import { lifeRulesOf } from '@cartera/domain/strategy';
import { endEverything } from './withdraw.js';
import { stateBalance } from './payment.js';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** A dispute puts the amount itself in doubt: what was promised or proposed on it falls. */
async function dropCommitments({
  transaction,
  life,
  at,
}: Pick<CommandContext<'openDispute'>, 'transaction' | 'life' | 'at'>): Promise<void> {
  await cancelLivePromise(transaction, life.accountId, 'dispute', new Date(at));
  await cancelOpenAgreement(transaction, life.accountId, ['proposed'], new Date(at));
}

type Raising = Pick<
  CommandContext<'openDispute' | 'recordComplaint' | 'recordContact'>,
  'transaction' | 'life' | 'at'
> & {
  request: { id: string; actor: string };
};

/** Writes the dispute that a command raises, and lets fall what rested on the amount. @returns its id */
async function raiseDispute(
  context: Raising,
  raised: { kind: DisputeKind; statement: string; papers?: readonly string[]; contactAttemptId?: string },
): Promise<string> {
  const { transaction, life, at, request } = context;
  const id = deterministicId('dispute', request.id);
  const { accountId, clientId } = life;
  const opened = { openedAt: new Date(at), openedBy: request.actor };
  await insertDispute(transaction, { id, accountId, clientId, state: 'open', ...opened, ...raised });
  await dropCommitments(context);
  return id;
}

/** Writes the complaint that a command brings. @returns its id */
async function keepComplaint(
  { transaction, life, at, request }: Raising,
  told: { source: ComplaintSource; folio?: string; statement: string; contactAttemptId?: string },
): Promise<string> {
  const id = deterministicId('complaint', request.id);
  const { accountId, clientId } = life;
  const recorded = { recordedAt: new Date(at), recordedBy: request.actor };
  await insertComplaint(transaction, { id, accountId, clientId, ...recorded, ...told });
  return id;
}

/** Freezes every channel until the client has answered. */
export async function openDispute(context: CommandContext<'openDispute'>): Promise<CommandOutcome> {
  const { life, at, request } = context;
  const { kind, statement, papers } = request.body;
  const disputeId = await raiseDispute(context, { kind, statement, papers });
  const closedTaskId = life.task?.id;
  const reviewAt = at + lifeRulesOf(life).disputeReviewDays * dayMs;
  return {
    event: { kind: 'disputeOpened', at, reviewAt },
    facts: { disputeId, kind, reviewAt, taskId: closedTaskId },
    answer: { disputeId, closedTaskId },
  };
}

/** What a gestión that froze the account leaves behind: the dispute or the complaint that was raised in it, by its id. */
export async function freezeByContact(
  context: CommandContext<'recordContact'>,
  freeze: ContactFreeze,
  contactAttemptId: string,
): Promise<{ disputeId: string } | { complaintId: string }> {
  const statement = context.request.body.note ?? '';
  if (freeze.stage === 'onHold')
    return { complaintId: await keepComplaint(context, { source: 'REDECO', statement, contactAttemptId }) };
  return { disputeId: await raiseDispute(context, { kind: 'other', statement, contactAttemptId }) };
}

/**
 * The client's answer. Dismissed, the account goes on where it was. Upheld, it goes on with the balance that the client
 * states; without one there is nothing left to collect, and the account goes back.
 */
export async function resolveDispute(context: CommandContext<'resolveDispute'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { disputeId, outcome, note, balanceCents } = request.body;
  // The answer to an older dispute must not end the one that is open now.
  if (disputeId !== undefined && (await findOpenDispute(transaction, life.accountId))?.id !== disputeId)
    throw refuse('dispute.superseded');
  const withdrawn = outcome === 'upheld' && balanceCents === undefined;
  await resolveOpenDispute(transaction, life.accountId, { state: outcome, by: request.actor, note, at: new Date(at) });
  const closedTaskId = life.task?.id;
  if (withdrawn) await endEverything(context, 'withdrawn');
  const balance =
    withdrawn || balanceCents === undefined
      ? undefined
      : await stateBalance(context, { balanceCents, asOfDay: undefined });
  if (balance?.settled === true) await endEverything(context, 'settled');
  return {
    event: { kind: 'disputeResolved', at, balance, withdrawn },
    facts: { outcome, withdrawn, balanceCents, taskId: closedTaskId },
    answer: { closedTaskId },
  };
}

/** Keeps a complaint and holds the account until a supervisor has looked at it. */
export async function recordComplaint(context: CommandContext<'recordComplaint'>): Promise<CommandOutcome> {
  const { life, at, request } = context;
  const { source, folio, statement } = request.body;
  const complaintId = await keepComplaint(context, { source, folio, statement });
  const closedTaskId = life.task?.id;
  const reviewAt = at + lifeRulesOf(life).disputeReviewDays * dayMs;
  return {
    event: { kind: 'held', at, reviewAt },
    facts: { complaintId, source, reviewAt, taskId: closedTaskId },
    answer: { complaintId, closedTaskId },
  };
}
