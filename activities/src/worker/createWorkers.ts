import { Worker } from '@temporalio/worker';
import type { NativeConnection } from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import { taskQueue } from '@cartera/domain/identity';
import { activityQueues } from './queues.js';
import type { ActivityDependencies } from './queues.js';
import { bundleWorkflows } from './workflowBundle.js';

export interface WorkerDependencies extends ActivityDependencies {
  /** The worker's own connection to Temporal. */
  nativeConnection: NativeConnection;
  namespace: string;
  dataConverter: DataConverter;
}

/** Lives kept in memory between two events; the others are replayed when something happens to them. About 0.5 MB each. */
const cachedLives = 400;

/** A worker for each task queue of the product, to be run side by side in one process. */
export async function createWorkers(dependencies: WorkerDependencies): Promise<Worker[]> {
  const { nativeConnection, namespace, dataConverter } = dependencies;
  const shared = {
    connection: nativeConnection,
    namespace,
    dataConverter,
    // Under the process manager's own patience, so that nothing is killed in the middle.
    shutdownGraceTime: '25s',
    shutdownForceTime: '35s',
  };
  const { lives: livesQueue, ...otherQueues } = activityQueues(dependencies);
  const lives = Worker.create({
    ...shared,
    ...livesQueue,
    taskQueue: taskQueue.lives,
    workflowBundle: await bundleWorkflows(),
    maxCachedWorkflows: cachedLives,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentWorkflowTaskPolls: 10,
  });
  const queues = Object.entries(otherQueues).map(([name, options]) =>
    Worker.create({ ...shared, ...options, taskQueue: name }),
  );
  return Promise.all([lives, ...queues]);
}
