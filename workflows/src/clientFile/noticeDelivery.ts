import { deliver } from './activities.js';
import type { NoticeDeliveryInput } from './input.js';

/** Tells the account of a row that a person assigned, whatever has become of its file since. */
export async function noticeDelivery({ releaseId, fileId }: NoticeDeliveryInput): Promise<void> {
  await deliver(releaseId, fileId);
}
