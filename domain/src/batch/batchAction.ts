import { isFrozen, isOpen } from '../account/index.js';
import type { CommandBodies, Stage } from '../account/index.js';

/** Commands that a person may give to many accounts at once. The name is the command's. */
export const batchActions = ['hold', 'release', 'reassign', 'changeStrategy', 'withdraw'] as const;

export type BatchAction = (typeof batchActions)[number];

/** What the action needs to know besides the reason, which every batch has. */
export type BatchParameters<Action extends BatchAction = BatchAction> = Omit<CommandBodies[Action], 'reason'>;

/** Actions that cannot be taken back, or change what happens to everybody: a second person looks at them first. */
const twoPeople: readonly BatchAction[] = ['changeStrategy', 'withdraw'];

/** Whether somebody other than its author must approve a batch of this action. */
export function needsSecondPerson(action: BatchAction): boolean {
  return twoPeople.includes(action);
}

/** The body of the command for each account. */
export function batchCommandBody<Action extends BatchAction>(
  parameters: BatchParameters<Action>,
  reason: string,
): CommandBodies[Action] {
  return { ...parameters, reason } as CommandBodies[Action];
}

/**
 * The rule that will refuse the action at every account in this stage, as far as the stage alone can tell: what a preview
 * shows. The account itself decides when the command arrives.
 */
export function batchStageRefusal(action: BatchAction, stage: Stage): string | undefined {
  if (!isOpen(stage)) return 'account.closed';
  if (stage === 'received') return 'account.notStarted';
  if (action === 'hold' && isFrozen(stage)) return 'account.frozen';
  if (action === 'release' && stage !== 'onHold') return 'account.notOnHold';
  return undefined;
}
