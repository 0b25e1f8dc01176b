import { ServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { workflowId } from '@cartera/domain/identity';
import { alertRaised } from '../src/shift/messages.js';
import type { RaisedAlert } from '../src/shift/messages.js';
import type { NoticeDelivery } from './tellAccount.js';

/** Tells the workflow of a collector's day of an alert. Telling it twice is harmless. */
export async function tellShift(
  client: Client,
  { collectorId, day }: { collectorId: string; day: string },
  raised: RaisedAlert,
  timeoutMs: number,
): Promise<NoticeDelivery> {
  try {
    await client.connection.withDeadline(Date.now() + timeoutMs, () =>
      client.workflow.getHandle(workflowId.shift(collectorId, day)).signal(alertRaised, raised),
    );
    return 'told';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'gone';
    if (error instanceof ServiceError) return 'unanswered';
    throw error;
  }
}
