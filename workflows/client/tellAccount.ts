import { ServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { workflowId } from '@cartera/domain/identity';

/** News for an account's life: the stored command that says it, and the part of it that the rules judge. */
export interface AccountNotice {
  commandId: string;
  facts: object;
}

/** `gone`: the life has ended, or never began, and hears nothing more. `unanswered`: Temporal is away; tell it again later. */
export type NoticeDelivery = 'told' | 'gone' | 'unanswered';

/** Tells an account's life something that a machine found out. Telling it twice is harmless: the command's id decides. */
export async function tellAccount(
  client: Client,
  accountId: string,
  notice: AccountNotice,
  timeoutMs: number,
): Promise<NoticeDelivery> {
  try {
    await client.connection.withDeadline(Date.now() + timeoutMs, () =>
      client.workflow.getHandle(workflowId.account(accountId)).signal('notice', notice),
    );
    return 'told';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'gone';
    if (error instanceof ServiceError) return 'unanswered';
    throw error;
  }
}
