import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { RetentionActivities } from './activities.js';

const { forgetPositions } = proxyActivities<RetentionActivities>({
  taskQueue: taskQueue.records,
  startToCloseTimeout: '30 minutes',
  retry: { initialInterval: '1 minute', maximumInterval: '1 hour' },
});

const interval = '12 hours';
const roundsInRun = 100;

/** Forgets old positions twice a day for ever, one for the whole system, under `workflowId.positionRetention`. */
export async function positionRetention(): Promise<void> {
  for (let round = 0; round < roundsInRun; round += 1) {
    await forgetPositions();
    await sleep(interval);
  }
  await continueAsNew<typeof positionRetention>();
}
