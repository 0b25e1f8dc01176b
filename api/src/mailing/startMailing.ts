import type { Client } from '@temporalio/client';
import type { BusinessClock } from '@cartera/domain/clock';
import { workflowId } from '@cartera/domain/identity';
import { startOnce } from '@cartera/workflows/client';
import type { MailingRunInput } from '@cartera/workflows/mailingRun';

/** Starts the workflow of a mailing run; one that has been started before, running or ended, is left alone. */
export async function startMailing(client: Client, runId: string, clock: BusinessClock): Promise<void> {
  const input: MailingRunInput = { runId, clock };
  await startOnce(client, 'mailingRun', workflowId.mailing(runId), input);
}
