import type { Client } from '@temporalio/client';
import { taskQueue, workflowId } from '@cartera/domain/identity';

/** Starts what goes round for ever, one for the whole system; what is running already is left to go on. */
export async function startSweeps(temporal: Client): Promise<void> {
  await temporal.workflow.start('geocodingSweep', {
    workflowId: workflowId.geocodingSweep,
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue: taskQueue.lives,
  });
}
