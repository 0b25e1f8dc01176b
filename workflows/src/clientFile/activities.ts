import { log, proxyActivities, sleep } from '@temporalio/workflow';
import type { ClientFileActivities } from '@cartera/activities/clientFile';
import { taskQueue } from '@cartera/domain/identity';

const retry = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;

/** Long work that reports its progress: a worker that falls silent loses it to another. */
export const bulk = proxyActivities<ClientFileActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '20 seconds',
  retry,
});

export const short = proxyActivities<ClientFileActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '1 minute',
  retry,
});

/** How long the accounts of a release are given to answer: from a second, doubled each time, to an hour; about two days. */
const patience = { firstMs: 1000, longestMs: 3_600_000, looks: 60 } as const;

/** Tells the accounts of a release, and waits until each has taken or refused what it was told. */
export async function deliver(releaseId: string, fileId: string): Promise<void> {
  await bulk.deliverNotices({ releaseId, fileId });
  let waitMs: number = patience.firstMs;
  for (let look = 0; look < patience.looks; look += 1) {
    if ((await bulk.settleNotices({ releaseId })) === 0) return;
    await sleep(waitMs);
    waitMs = Math.min(waitMs * 2, patience.longestMs);
  }
  log.error('Accounts have not answered a notice.', { releaseId, fileId });
}
