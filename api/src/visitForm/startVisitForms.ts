import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { taskQueue, workflowId } from '@cartera/domain/identity';

/** Starts the printing of a batch of visit forms; one that has been started before is left alone. */
export async function startVisitForms(client: Client, batchId: string): Promise<void> {
  try {
    await client.workflow.start('visitFormBatch', {
      workflowId: workflowId.visitForms(batchId),
      taskQueue: taskQueue.lives,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ batchId }],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
