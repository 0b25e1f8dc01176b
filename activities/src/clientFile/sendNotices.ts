import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import pLimit from 'p-limit';
import { recordCommandRequests } from '@cartera/database/command';
import type { Database } from '@cartera/database/connection';
import { tellAccount } from '@cartera/workflows/client';
import type { StoredNotice } from './noticeOf.js';

/** Signals in flight: enough to keep the server busy, few enough for it to answer each at once. */
const concurrency = 50;
const signalTimeoutMs = 10_000;

/**
 * Stores notices and tells them to their accounts' lives. Asked again, the stored ones stay and a life that has had one does
 * nothing about the second.
 *
 * @returns the ids of those whose account has no life: it has ended, or has not begun
 * @throws `service.lifecyclesUnavailable`, to be tried again, when Temporal did not answer
 */
export async function sendNotices(
  db: Database,
  temporal: Client,
  notices: readonly StoredNotice[],
): Promise<ReadonlySet<string>> {
  await recordCommandRequests(
    db,
    notices.map(({ request }) => ({ ...request, answeredAt: request.receivedAt })),
  );
  const limit = pLimit(concurrency);
  const gone = new Set<string>();
  const send = async ({ request: { id: commandId, accountId }, facts }: StoredNotice): Promise<void> => {
    const delivery = await tellAccount(temporal, accountId, { commandId, facts }, signalTimeoutMs);
    if (delivery === 'gone') gone.add(commandId);
    if (delivery === 'unanswered')
      throw ApplicationFailure.retryable('service.lifecyclesUnavailable', 'service.lifecyclesUnavailable');
  };
  await Promise.all(notices.map((notice) => limit(send, notice)));
  return gone;
}
