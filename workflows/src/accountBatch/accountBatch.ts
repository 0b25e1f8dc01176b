import { continueAsNew, proxyActivities, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { BatchActivities } from './activities.js';
import { batchMoved } from './messages.js';
import type { AccountBatchInput } from './messages.js';

const { sendBatchPage } = proxyActivities<BatchActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * One command to many accounts, a page of rows at a time. Everything it knows is in the rows of its batch, so it may end and
 * begin again at any moment; a person who stops the batch is obeyed after the page under way.
 */
export async function accountBatch(input: AccountBatchInput): Promise<void> {
  let deeds = 0;
  setHandler(batchMoved, () => {
    deeds += 1;
  });
  for (;;) {
    const heard = deeds;
    const { left, silent } = await sendBatchPage({ batchId: input.batchId });
    if (!left && deeds === heard) return;
    if (silent) await sleep('10 seconds');
    // Nothing to carry over: a deed that was heard is in the row.
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof accountBatch>(input);
  }
}
