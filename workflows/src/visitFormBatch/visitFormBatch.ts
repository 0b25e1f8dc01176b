import { proxyActivities } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { VisitFormActivities } from './activities.js';

const printing = proxyActivities<VisitFormActivities>({
  taskQueue: taskQueue.documents,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Prints a batch of visit forms, under `workflowId.visitForms(batchId)`. */
export async function visitFormBatch({ batchId }: { batchId: string }): Promise<void> {
  await printing.printVisitForms({ batchId });
}
