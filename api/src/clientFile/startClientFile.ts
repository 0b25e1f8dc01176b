import type { Client } from '@temporalio/client';
import { workflowId } from '@cartera/domain/identity';
import { startOnce } from '@cartera/workflows/client';
import type { ClientFileInput, NoticeDeliveryInput } from '@cartera/workflows/clientFile';

/** Starts the workflow of a client's file; one that has been started before, running or ended, is left alone. */
export async function startClientFile(client: Client, fileId: string): Promise<void> {
  const input: ClientFileInput = { fileId };
  await startOnce(client, 'clientFile', workflowId.clientFile(fileId), input);
}

/** Has the account of a row told that a person assigned; asked again, nothing is told twice. */
export async function startNoticeDelivery(client: Client, input: NoticeDeliveryInput): Promise<void> {
  await startOnce(client, 'noticeDelivery', workflowId.noticeDelivery(input.releaseId), input);
}
