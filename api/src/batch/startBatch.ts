import type { Client } from '@temporalio/client';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { batchMoved } from '@cartera/workflows/accountBatch';
import type { AccountBatchInput } from '@cartera/workflows/accountBatch';

/** Has a running batch worked on: starts its workflow, or tells the one that is still there to look again. */
export async function startBatch(client: Client, batchId: string): Promise<void> {
  const input: AccountBatchInput = { batchId };
  await client.workflow.signalWithStart('accountBatch', {
    workflowId: workflowId.batch(batchId),
    taskQueue: taskQueue.lives,
    args: [input],
    signal: batchMoved,
    signalArgs: [],
  });
}
