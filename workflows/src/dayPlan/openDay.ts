import { proxyActivities } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { DayPlanActivities } from './activities.js';

const activities = proxyActivities<DayPlanActivities>({
  taskQueue: taskQueue.planning,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '5 seconds', maximumInterval: '5 minutes' },
});

/** What a unit's schedule starts every day: asks for the plan of the day that has begun. */
export async function openDay({ unitId }: { unitId: string }): Promise<void> {
  await activities.openDay({ unitId });
}
