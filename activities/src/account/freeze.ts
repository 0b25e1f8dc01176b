import { closeTask } from '@cartera/database/task';
import { dayMs } from '@cartera/domain/calendar';
import { defaultLifeRules } from '@cartera/domain/strategy';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Freezes an account: nobody is contacted until it is released, and whatever was on a desk is taken from it. */
export async function hold(context: CommandContext<'hold'>): Promise<CommandOutcome> {
  const { at, request } = context;
  const reviewAt = request.body.reviewAt ?? at + defaultLifeRules.freezeReviewDays * dayMs;
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

async function cancelTask({ transaction, life, at }: CommandContext<'hold' | 'release'>): Promise<string | undefined> {
  if (life.task === undefined) return undefined;
  await closeTask(transaction, life.task.id, { state: 'cancelled', at: new Date(at), by: 'workflow' });
  return life.task.id;
}
