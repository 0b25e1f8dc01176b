import type { Client } from '@temporalio/client';
import { workflowId } from '@cartera/domain/identity';
import { startOnce } from '@cartera/workflows/client';

/** Starts the printing of a batch of visit forms; one that has been started before is left alone. */
export async function startVisitForms(client: Client, batchId: string): Promise<void> {
  await startOnce(client, 'visitFormBatch', workflowId.visitForms(batchId), { batchId });
}
