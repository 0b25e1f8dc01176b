import { cancelOpenAgreement } from '@cartera/database/agreement';
import { resolveOpenDispute } from '@cartera/database/dispute';
import { cancelLivePromise } from '@cartera/database/promise';
import { takeBackRulings } from '@cartera/database/ruling';
import type { CommandKind } from '@cartera/domain/account';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** An account that ends leaves nothing open behind: no promise, no agreement, no dispute, no ruling. */
export async function endEverything(
  context: Pick<CommandContext<CommandKind>, 'transaction' | 'life' | 'at'> & { request?: { actor: string } },
  reason: 'withdrawn' | 'settled',
): Promise<void> {
  const { transaction, life, at, request } = context;
  const moment = new Date(at);
  await cancelLivePromise(transaction, life.accountId, reason, moment);
  await cancelOpenAgreement(transaction, life.accountId, ['proposed', 'approved'], moment);
  await resolveOpenDispute(transaction, life.accountId, {
    state: 'withdrawn',
    by: request?.actor ?? 'workflow',
    at: moment,
  });
  await takeBackRulings(transaction, life.accountId);
}

/** The client takes the account back: from this moment nobody is contacted about it. */
export async function withdraw(context: CommandContext<'withdraw'>): Promise<CommandOutcome> {
  const { life, at } = context;
  await endEverything(context, 'withdrawn');
  const closedTaskId = life.task?.id;
  return {
    event: { kind: 'withdrawn', at },
    facts: { taskId: closedTaskId },
    answer: { closedTaskId },
  };
}
