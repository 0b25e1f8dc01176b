import type { FastifyInstance } from 'fastify';
import type { UpdateDefinition } from '@temporalio/common';
import { findShift } from '@cartera/database/shift';
import type { Shift } from '@cartera/database/shift';
import { workflowId } from '@cartera/domain/identity';
import type { ShiftState } from '@cartera/domain/shift';
import type { ShiftAnswer } from '@cartera/workflows/shift';
import { WorkflowGone, runUpdate } from '../command/index.js';
import { ProblemError } from '../problem/index.js';

/**
 * Asks the workflow of a shift for something, unless the shift is there already.
 *
 * @param target the state that the command leaves behind; undefined for one that leaves none
 * @throws {ProblemError} `shift.ended`, or the code of what refused
 */
export async function sendToShift<Argument extends { commandId: string }>(
  fastify: FastifyInstance,
  { id, collectorId, day, state }: Shift,
  target: ShiftState | undefined,
  update: UpdateDefinition<ShiftAnswer, [Argument]>,
  argument: Argument,
): Promise<void> {
  if (target !== undefined && state === target) return;
  if (state === 'ended') throw new ProblemError('shift.ended');
  try {
    const client = await fastify.lifecycles();
    await runUpdate(client, workflowId.shift(collectorId, day), update, argument.commandId, argument);
  } catch (error) {
    if (!(error instanceof WorkflowGone)) throw error;
    // The answer may have been lost with the workflow's own end.
    const now = await findShift(fastify.database.db, id, null);
    if (target === undefined || now?.state !== target) throw new ProblemError('shift.ended');
  }
}
