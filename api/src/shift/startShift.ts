import type { FastifyInstance } from 'fastify';
import type { SignedInPerson } from '@cartera/database/session';
import { findCollectorPost, findOpenShift, findShift } from '@cartera/database/shift';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { oldestStartMs, reportedMoment, shiftBounds } from '@cartera/domain/shift';
import { startShift as startDoor } from '@cartera/workflows/shift';
import type { ShiftInput } from '@cartera/workflows/shift';
import { WorkflowGone, runUpdate } from '../command/index.js';
import { ProblemError } from '../problem/index.js';

/**
 * Starts the shift of a collector under an id that their phone made. The same id again finds it started, whatever has become of it since.
 *
 * @param at epoch milliseconds at which the phone says that it began
 * @throws {ProblemError} `shift.alreadyOpen`, `shift.deviceRequired`, `shift.noUnit`, `record.idReused`
 */
export async function startShift(
  fastify: FastifyInstance,
  { id: collectorId, deviceId }: SignedInPerson,
  { shiftId, at }: { shiftId: string; at: number | undefined },
): Promise<void> {
  const { db } = fastify.database;
  const known = await findShift(db, shiftId, null);
  if (known !== undefined) {
    if (known.collectorId !== collectorId) throw new ProblemError('record.idReused');
    return;
  }
  if (deviceId === null) throw new ProblemError('shift.deviceRequired');
  const post = await findCollectorPost(db, collectorId);
  if (post === undefined) throw new ProblemError('shift.noUnit');
  if ((await findOpenShift(db, collectorId)) !== undefined) throw new ProblemError('shift.alreadyOpen');
  const now = fastify.businessMoment().getTime();
  const startedAt = reportedMoment(at, now - oldestStartMs, now);
  const { day, endsBy } = shiftBounds(post.calendar, post.timeZone, startedAt);
  const who = { shiftId, collectorId, deviceId, unitId: post.unitId };
  const input: ShiftInput = { ...who, day, startedAt, endsBy, clock: fastify.businessClock };
  const client = await fastify.lifecycles();
  const workflow = workflowId.shift(collectorId, day);
  await client.workflow.start('shift', {
    workflowId: workflow,
    taskQueue: taskQueue.lives,
    // A day may have a second shift once the first has ended.
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
  });
  try {
    await runUpdate(client, workflow, startDoor, shiftId, { commandId: shiftId, shiftId });
  } catch (error) {
    if (!(error instanceof WorkflowGone)) throw error;
    // It ended before it could be asked: refused, or, with a start reported late, over already.
    if ((await findShift(db, shiftId, null)) === undefined) throw new ProblemError('shift.alreadyOpen');
  }
}
