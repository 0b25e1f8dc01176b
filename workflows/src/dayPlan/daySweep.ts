import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { DayPlanActivities } from './activities.js';

const { reconcileDaySchedules, replanChangedRoutes } = proxyActivities<DayPlanActivities>({
  taskQueue: taskQueue.planning,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute' },
});

/** How long a route may be behind what has happened before somebody looks. */
const interval = '20 seconds';
/** Rounds between two looks at the units themselves. */
const roundsToUnits = 15;
/** Rounds of one run: keeps its history short. */
const roundsInRun = 300;

/**
 * Goes round for ever, one for the whole system, under `workflowId.daySweep`: units get their schedules, and a day that has left its
 * routes behind is planned again.
 */
export async function daySweep(): Promise<void> {
  for (let round = 0; round < roundsInRun && !workflowInfo().continueAsNewSuggested; round += 1) {
    if (round % roundsToUnits === 0) await reconcileDaySchedules();
    await replanChangedRoutes();
    await sleep(interval);
  }
  await continueAsNew<typeof daySweep>();
}
