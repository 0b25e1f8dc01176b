import { closeTask } from '@cartera/database/task';
import type { CommandKind } from '@cartera/domain/account';
import { dayMs } from '@cartera/domain/calendar';
import { lifeRulesOf } from '@cartera/domain/strategy';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Freezes an account: nobody is contacted until it is released, and whatever was on a desk is taken from it. */
export async function hold(context: CommandContext<'hold'>): Promise<CommandOutcome> {
  const { life, at, request } = context;
  const reviewAt = request.body.reviewAt ?? at + lifeRulesOf(life).freezeReviewDays * dayMs;
  const closedTaskId = await cancelTask(context);
  return {
    event: { kind: 'held', at, reviewAt },
    facts: { reviewAt, taskId: closedTaskId },
    answer: { closedTaskId },
  };
}

/** Thaws an account on hold: it goes on in the stage it was frozen in. */
export async function release(context: CommandContext<'release'>): Promise<CommandOutcome> {
  const closedTaskId = await cancelTask(context);
  return {
    event: { kind: 'released', at: context.at },
    facts: { taskId: closedTaskId },
    answer: { closedTaskId },
  };
}

/** Takes whatever is on a desk for this account from it. */
export async function cancelTask({
  transaction,
  life,
  at,
}: Pick<CommandContext<CommandKind>, 'transaction' | 'life' | 'at'>): Promise<string | undefined> {
  if (life.task === undefined) return undefined;
  await closeTask(transaction, life.task.id, { state: 'cancelled', at: new Date(at), by: 'workflow' });
  return life.task.id;
}
