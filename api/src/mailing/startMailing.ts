import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { MailingRunInput } from '@cartera/workflows/mailingRun';

/** Starts the workflow of a mailing run; one that has been started before, running or ended, is left alone. */
export async function startMailing(client: Client, runId: string, clock: BusinessClock): Promise<void> {
  const input: MailingRunInput = { runId, clock };
  try {
    await client.workflow.start('mailingRun', {
      workflowId: workflowId.mailing(runId),
      taskQueue: taskQueue.lives,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
