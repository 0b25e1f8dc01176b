import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { ClientFileInput, NoticeDeliveryInput } from '@cartera/workflows/clientFile';

async function startOnce(
  client: Client,
  workflow: 'clientFile' | 'noticeDelivery',
  id: string,
  input: ClientFileInput | NoticeDeliveryInput,
): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      workflowId: id,
      taskQueue: taskQueue.lives,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Starts the workflow of a client's file; one that has been started before, running or ended, is left alone. */
export function startClientFile(client: Client, fileId: string): Promise<void> {
  return startOnce(client, 'clientFile', workflowId.clientFile(fileId), { fileId });
}

/** Has the account of a row told that a person assigned; asked again, nothing is told twice. */
export function startNoticeDelivery(client: Client, input: NoticeDeliveryInput): Promise<void> {
  return startOnce(client, 'noticeDelivery', workflowId.noticeDelivery(input.releaseId), input);
}
