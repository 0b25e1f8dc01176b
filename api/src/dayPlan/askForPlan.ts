import type { FastifyInstance } from 'fastify';
import { createDayPlan, findDayPlan, zoneOfUnit } from '@cartera/database/dayPlan';
import type { DayPlan } from '@cartera/database/dayPlan';
import { centralZone, dateOfDay, isMexicanZone, localTime } from '@cartera/domain/calendar';
import type { PlanRequest } from '@cartera/domain/assignment';
import { workflowId } from '@cartera/domain/identity';
import { dayPlanInput, startOnce, tellDay } from '@cartera/workflows/client';
import { requestPlan } from '@cartera/workflows/dayPlan';
import { WorkflowGone, runUpdate } from '../command/index.js';
import { ProblemError, found } from '../problem/index.js';

export interface PlanAsked {
  /** UUID made by whoever asks. */
  id: string;
  unitId: string;
  /** ISO date in the unit's zone; today there when absent. */
  day?: string | undefined;
  request: PlanRequest;
  /** The id of the person who asks. */
  requestedBy: string;
  /** Whether to wait until it is made. A whole day is told and not waited for. */
  wait: boolean;
}

/** The present day in a zone, as ISO date. */
export function dayIn(timeZone: string, at: Date): string {
  const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
  return dateOfDay(localTime(at.getTime(), zone).day);
}

/**
 * Asks for a plan of a unit's day. The same id again is the same plan, and the answer tells how far it has come.
 *
 * @throws {ProblemError} `plan.unitGone`, `plan.dayOver`, `record.idReused`, or 503 while the lifecycles do not answer
 */
export async function askForPlan(fastify: FastifyInstance, asked: PlanAsked): Promise<DayPlan> {
  const { db } = fastify.database;
  const { id, unitId, request, requestedBy } = asked;
  const startedAt = fastify.businessMoment();
  const timeZone = found(await zoneOfUnit(db, unitId), 'plan.unitGone');
  const known = await findDayPlan(db, id, null);
  const today = dayIn(timeZone, startedAt);
  const day = asked.day ?? known?.day ?? today;
  if (known === undefined && day < today) throw new ProblemError('plan.dayOver');
  const created = await createDayPlan(db, { id, unitId, day, request, requestedBy, startedAt });
  if (created.outcome === 'idReused') throw new ProblemError('record.idReused');
  if (created.plan.state !== 'planning') return created.plan;
  const client = await fastify.lifecycles();
  const input = dayPlanInput(unitId, day, timeZone, fastify.businessClock);
  if (asked.wait) {
    const workflow = workflowId.dayPlan(unitId, day);
    try {
      await startOnce(client, 'dayPlan', workflow, input);
      await runUpdate(client, workflow, requestPlan, id, { planId: id });
    } catch (error) {
      throw error instanceof WorkflowGone ? new ProblemError('plan.dayOver') : error;
    }
  } else await tellDay(client, input);
  return (await findDayPlan(db, id, null)) ?? created.plan;
}
