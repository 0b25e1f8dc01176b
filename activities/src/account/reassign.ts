import { setAssignee } from '@cartera/database/account';
import { findRole } from '@cartera/database/person';
import { can } from '@cartera/domain/people';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Gives the account to one person to work, or back to everybody. */
export async function reassign({
  transaction,
  life,
  at,
  request,
}: CommandContext<'reassign'>): Promise<CommandOutcome> {
  const { assigneeId } = request.body;
  if (assigneeId !== null) {
    const role = await findRole(transaction, assigneeId);
    if (role === undefined || !can(role, 'contact.record')) throw refuse('account.assigneeUnknown');
  }
  await setAssignee(transaction, life.accountId, assigneeId);
  return { event: { kind: 'reassigned', at }, facts: { assigneeId } };
}
