import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { escalateAlert } from '@cartera/database/alert';
import type { Connection } from '@cartera/database/connection';
import { acknowledgeRoute, endShift, findShift, openShift, pauseShift, resumeShift } from '@cartera/database/shift';
import type { ShiftMoved } from '@cartera/database/shift';
import type { BusinessClock } from '@cartera/domain/clock';
import type { ShiftActivities } from '@cartera/workflows/shift';
import { businessMoment } from '../businessMoment/index.js';
import { replanStale } from '../dayPlan/index.js';

const refuse = (code: string): ApplicationFailure => ApplicationFailure.nonRetryable(code, code);

function accepted(answer: ShiftMoved): void {
  if (!answer.moved) throw refuse(answer.code);
}

/** @returns the activities of a shift, for the queue `records` */
export function createShiftActivities(dependencies: {
  connection: Connection;
  temporal: Client;
  clock: BusinessClock;
}): ShiftActivities {
  const {
    connection: { db },
    clock,
  } = dependencies;
  const moveOf = ({ shiftId, at }: { shiftId: string; at: number }) => ({
    shiftId,
    at: new Date(at),
    now: businessMoment(clock),
  });
  return {
    openShift: async ({ shiftId: id, startedAt, endsBy, ...post }) => {
      const opened = { ...post, id, startedAt: new Date(startedAt), endsBy: new Date(endsBy) };
      const outcome = await openShift(db, opened, businessMoment(clock));
      if (outcome === 'alreadyOpen') throw refuse('shift.alreadyOpen');
      if (outcome === 'idReused') throw refuse('record.idReused');
    },
    pauseShift: async (order) => accepted(await pauseShift(db, moveOf(order))),
    resumeShift: async (order) => accepted(await resumeShift(db, moveOf(order))),
    endShift: async ({ reason, ...order }) => {
      accepted(await endShift(db, moveOf(order), reason));
      // What is left of the day is somebody else's from now on; killed here, this is asked again, or the sweep finds it.
      const ended = await findShift(db, order.shiftId, null);
      if (ended !== undefined) await replanStale(dependencies, ended.collectorId);
      return { state: 'ended' };
    },
    acknowledgeRoute: async ({ at, ...acknowledged }) => {
      if (!(await acknowledgeRoute(db, { ...acknowledged, at: new Date(at) }))) throw refuse('route.versionUnknown');
    },
    escalateAlert: ({ alertId, level }) => escalateAlert(db, alertId, level),
  };
}
