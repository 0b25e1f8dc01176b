import { ServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { workflowId } from '@cartera/domain/identity';
import { notice as noticeDoor } from '../src/accountLifecycle/messages.js';
import type { Notice } from '../src/accountLifecycle/messages.js';

/** `gone`: the life has ended, or never began, and hears nothing more. `unanswered`: Temporal is away; tell it again later. */
export type NoticeDelivery = 'told' | 'gone' | 'unanswered';

/** Tells an account's life something that a machine found out, under the stored command that says it. Telling it twice is harmless: the command's id decides. */
export async function tellAccount(
  client: Client,
  accountId: string,
  notice: Notice,
  timeoutMs: number,
): Promise<NoticeDelivery> {
  try {
    await client.connection.withDeadline(Date.now() + timeoutMs, () =>
      client.workflow.getHandle(workflowId.account(accountId)).signal(noticeDoor, notice),
    );
    return 'told';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'gone';
    if (error instanceof ServiceError) return 'unanswered';
    throw error;
  }
}
