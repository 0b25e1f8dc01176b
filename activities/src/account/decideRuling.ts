import { findRole } from '@cartera/database/person';
import { decideProposedRuling, reopenApprovedRuling } from '@cartera/database/ruling';
import { dayMs } from '@cartera/domain/calendar';
import { lifeRulesOf } from '@cartera/domain/strategy';
import { can } from '@cartera/domain/people';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';

/** Approves or refuses a proposed ruling, and takes its task from the desk of rulings. */
export async function decideRuling(context: CommandContext<'decideRuling'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { rulingId, decision, note } = request.body;
  if (life.ruling?.id !== rulingId) throw refuse('ruling.superseded');
  if (decision === 'refuse' && (note ?? '').trim() === '') throw refuse('ruling.refusalNeedsNote');
  const role = await findRole(transaction, request.actor);
  if (role === undefined || !can(role, 'ruling.decide')) throw refuse('ruling.notYours');
  const decided = await decideProposedRuling(transaction, rulingId, {
    decision,
    personId: request.actor,
    note,
    at: new Date(at),
  });
  if (!decided) throw refuse('ruling.notProposed');
  const closedTaskId = life.task?.kind === 'decideRuling' ? life.task.id : undefined;
  const retryAt = at + lifeRulesOf(life).rulingRetryDays * dayMs;
  return {
    event: decision === 'approve' ? { kind: 'rulingApproved', at } : { kind: 'rulingRefused', at, retryAt },
    facts: { rulingId, decision },
    answer: { closedTaskId },
    taskEnd: { state: 'done', by: request.actor },
  };
}

/** Takes an approved ruling back before it has left for the client; a corrected one is a new version. */
export async function reopenRuling(context: CommandContext<'reopenRuling'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { rulingId } = request.body;
  const role = await findRole(transaction, request.actor);
  if (role === undefined || !can(role, 'ruling.decide')) throw refuse('ruling.notYours');
  if (!(await reopenApprovedRuling(transaction, rulingId))) throw refuse('ruling.underway');
  const retryAt = at + lifeRulesOf(life).rulingRetryDays * dayMs;
  return { event: { kind: 'rulingReopened', at, retryAt }, facts: { rulingId } };
}
