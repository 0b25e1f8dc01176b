import { dayMs } from '@cartera/domain/calendar';
import { lifeRulesOf } from '@cartera/domain/strategy';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Freezes an account: nobody is contacted until it is released, and whatever was on a desk is taken from it. */
export function hold({ life, at, request }: CommandContext<'hold'>): Promise<CommandOutcome> {
  const reviewAt = request.body.reviewAt ?? at + lifeRulesOf(life).freezeReviewDays * dayMs;
  const closedTaskId = life.task?.id;
  return Promise.resolve({
    event: { kind: 'held', at, reviewAt },
    facts: { reviewAt, taskId: closedTaskId },
    answer: { closedTaskId },
  });
}

/** Thaws an account on hold: it goes on in the stage it was frozen in. */
export function release({ life, at }: CommandContext<'release'>): Promise<CommandOutcome> {
  const closedTaskId = life.task?.id;
  return Promise.resolve({
    event: { kind: 'released', at },
    facts: { taskId: closedTaskId },
    answer: { closedTaskId },
  });
}
