import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { FenceActivities } from './activities.js';

const { watchFences } = proxyActivities<FenceActivities>({
  taskQueue: taskQueue.fences,
  startToCloseTimeout: '1 hour',
  // A worker that was killed is missed within seconds: nobody is alerted meanwhile.
  heartbeatTimeout: '6 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 1 },
});

/** Watches of one run: keeps its history short. */
const watchesInRun = 50;

/**
 * Keeps somebody watching the fences of one shard of units for ever, under `workflowId.geofenceWatch(shard)`: when the worker that
 * watches goes away, another takes over.
 */
export async function geofenceWatch(shard: { shard: number; of: number }): Promise<void> {
  for (let watch = 0; watch < watchesInRun; watch += 1) await watchFences(shard);
  await continueAsNew<typeof geofenceWatch>(shard);
}
