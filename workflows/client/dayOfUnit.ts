import type { Client } from '@temporalio/client';
import { centralZone, dayOfDate, isMexicanZone, momentOf } from '@cartera/domain/calendar';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { DayPlanInput } from '../src/dayPlan/index.js';

/**
 * What the workflow of a unit's day is started with.
 *
 * @param day ISO date in the unit's zone
 */
export function dayPlanInput(unitId: string, day: string, timeZone: string, clock: BusinessClock): DayPlanInput {
  const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
  return { unitId, day, clock, endsAt: momentOf(dayOfDate(day) + 1, 0, zone) };
}

/** Tells a unit's day that plans were asked for, and begins the day when it has not begun. */
export async function tellDay(client: Client, input: DayPlanInput): Promise<void> {
  await client.workflow.signalWithStart('dayPlan', {
    workflowId: workflowId.dayPlan(input.unitId, input.day),
    taskQueue: taskQueue.lives,
    signal: 'plansAsked',
    args: [input],
  });
}
