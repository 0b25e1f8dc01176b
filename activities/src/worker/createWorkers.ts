import { createRequire } from 'node:module';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { NativeConnection, WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import { taskQueue } from '@cartera/domain/identity';
import { failureConverterPath } from '@cartera/workflows/client';
import { activityQueues } from './queues.js';
import type { ActivityDependencies } from './queues.js';

export interface WorkerDependencies extends ActivityDependencies {
  /** The worker's own connection to Temporal. */
  nativeConnection: NativeConnection;
  namespace: string;
  dataConverter: DataConverter;
}

/** Lives kept in memory between two events; the others are replayed when something happens to them. About 0.5 MB each. */
const cachedLives = 400;

/** Bundles every workflow from source. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = createRequire(import.meta.url).resolve('@cartera/workflows');
  // The bundler tells every module it reads; only its complaints are worth a line.
  return bundleWorkflowCode({ workflowsPath, failureConverterPath, logger: new DefaultLogger('WARN') });
}

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
  const lives = Worker.create({
    ...shared,
    taskQueue: taskQueue.lives,
    workflowBundle: await bundleWorkflows(),
    maxCachedWorkflows: cachedLives,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentWorkflowTaskPolls: 10,
  });
  const queues = Object.entries(activityQueues(dependencies)).map(([name, options]) =>
    Worker.create({ ...shared, ...options, taskQueue: name }),
  );
  return Promise.all([lives, ...queues]);
}
