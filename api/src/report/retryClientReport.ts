import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { workflowId } from '@cartera/domain/identity';
import { retryReport } from '@cartera/workflows/clientReport';
import { ProblemError } from '../problem/index.js';

/**
 * Tells the workflow of a stopped report to check everything again and send it. Told twice, it tries once more at most: the mail
 * leaves under one Message-ID.
 *
 * @throws {ProblemError} `clientReport.ended` when there is no such workflow any more
 */
export async function retryClientReport(
  client: Client,
  { clientId, period }: { clientId: string; period: string },
): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId.report(clientId, period)).signal(retryReport);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw new ProblemError('clientReport.ended');
    throw error;
  }
}
