import { ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client, ScheduleOptions, ScheduleSpec } from '@temporalio/client';
import type { Sql } from '@cartera/database/connection';
import { archivedUnits, planningUnits } from '@cartera/database/dayPlan';
import { centralZone, dayMs, isMexicanZone, momentOf } from '@cartera/domain/calendar';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';

/** Days are planned before the first collector is up: 06:00 in the unit's own zone. */
const planningHour = 6;

/** An outage of the morning is made up for until the day is half over. */
const catchupWindow = '6 hours';

function specOf(timeZone: string, clock: BusinessClock): ScheduleSpec {
  const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
  if (clock.rate === 1) return { calendars: [{ hour: planningHour }], timezone: zone };
  // Days of a compressed clock are shorter than the calendar's: the same hour of each of them, reckoned from any one.
  const every = dayMs / clock.rate;
  const planned = clock.origin + (momentOf(0, planningHour * 60, zone) - clock.origin) / clock.rate;
  return { intervals: [{ every, offset: ((planned % every) + every) % every }] };
}

/**
 * Gives every unit that plans its days a schedule of its own, and takes it from units that are gone. Asked again it changes nothing.
 *
 * @returns the function to be asked, which remembers what it has done
 */
export function daySchedules(sql: Sql, temporal: Client, clock: BusinessClock): () => Promise<void> {
  const known = new Map<string, string>();
  return async () => {
    for (const { unitId, timeZone } of await planningUnits(sql)) {
      if (known.get(unitId) === timeZone) continue;
      await ensureSchedule(temporal, unitId, specOf(timeZone, clock));
      known.set(unitId, timeZone);
    }
    for (const unitId of await archivedUnits(sql)) {
      if (known.get(unitId) === 'archived') continue;
      await dropSchedule(temporal, unitId);
      known.set(unitId, 'archived');
    }
  };
}

async function ensureSchedule(temporal: Client, unitId: string, spec: ScheduleSpec): Promise<void> {
  const scheduleId = workflowId.daySchedule(unitId);
  const options: ScheduleOptions = {
    scheduleId,
    spec,
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
    action: {
      type: 'startWorkflow',
      workflowType: 'openDay',
      workflowId: `open-${scheduleId}`,
      taskQueue: taskQueue.lives,
      args: [{ unitId }],
    },
  };
  try {
    await temporal.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    // The unit may have moved to another zone since.
    await temporal.schedule.getHandle(scheduleId).update((current) => ({ ...current, spec }));
  }
}

async function dropSchedule(temporal: Client, unitId: string): Promise<void> {
  try {
    await temporal.schedule.getHandle(workflowId.daySchedule(unitId)).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
