import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { taskQueue } from '@cartera/domain/identity';

/**
 * Starts a workflow under an id of its own; one that is running is left alone, and so is one that has ended.
 *
 * @returns false when the id is used up by one that has ended
 */
export async function startOnce(client: Client, workflow: string, workflowId: string, input: object): Promise<boolean> {
  try {
    await client.workflow.start(workflow, {
      workflowId,
      taskQueue: taskQueue.lives,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}
