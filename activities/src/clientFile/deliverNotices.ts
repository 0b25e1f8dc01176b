import { ApplicationFailure } from '@temporalio/common';
import {
  accountsAwaitingCoverage,
  countDelivered,
  markAccountClosed,
  markDelivered,
  noticeWaves,
  paymentsCoveredUntil,
  pendingNotices,
  recordClientFileProgress,
} from '@cartera/database/clientFile';
import type { NoticeWave, PendingNotice } from '@cartera/database/clientFile';
import { deterministicId } from '@cartera/database/identity';
import { dayOfDate } from '@cartera/domain/calendar';
import { businessMoment } from '../businessMoment/index.js';
import { WorkProgress } from '../intake/progress.js';
import type { ClientFileDependencies } from './clientFileActivities.js';
import { fileOf } from './fileOf.js';
import { coverageNotice, noticeOf } from './noticeOf.js';
import { sendNotices } from './sendNotices.js';

const pageSize = 500;

/** Tells the accounts of one wave; returns how many could not be told yet, for their lives have not begun. */
async function deliverWave(
  { connection, temporal, clock }: ClientFileDependencies,
  releaseId: string,
  wave: NoticeWave,
  delivered: () => Promise<void>,
): Promise<number> {
  let waiting = 0;
  let after: PendingNotice | undefined;
  for (;;) {
    const page = await pendingNotices(connection, releaseId, wave, after, pageSize);
    after = page.at(-1);
    if (after === undefined) return waiting;
    const at = businessMoment(clock);
    const open = page.filter(({ closed }) => !closed);
    const gone = await sendNotices(
      connection.db,
      temporal,
      open.map((row) => noticeOf(row, at)),
    );
    const ids = (rows: readonly PendingNotice[]): string[] => rows.map(({ noticeId }) => noticeId);
    await markDelivered(connection, ids(open.filter(({ noticeId }) => !gone.has(noticeId))), at);
    await markAccountClosed(connection, ids(page.filter(({ closed }) => closed)), at);
    waiting += gone.size;
    await delivered();
  }
}

/** Wakes the accounts that wait for their client's payment files to reach a day. */
async function announceCoverage(
  { connection, temporal, clock }: ClientFileDependencies,
  clientId: string,
  alive: () => Promise<void>,
): Promise<void> {
  const until = await paymentsCoveredUntil(connection.db, clientId);
  if (until === undefined) return;
  let page = await accountsAwaitingCoverage(connection, clientId, undefined, pageSize);
  while (page.length > 0) {
    const at = businessMoment(clock);
    const notices = page.map((accountId) =>
      coverageNotice(deterministicId('extendCoverage', until, accountId), accountId, dayOfDate(until), at),
    );
    // An account without a life waits for nothing.
    await sendNotices(connection.db, temporal, notices);
    await alive();
    page = await accountsAwaitingCoverage(connection, clientId, page.at(-1), pageSize);
  }
}

/**
 * Tells every account what a release announced: payments first, then the reversals that take them back, then how far the
 * client's payments are known. Every step may be repeated: notices have ids of their own, and a life obeys each once.
 *
 * @param releaseId the file, or the assignment of one of its rows
 * @throws `account.notStarted`, to be tried again, while lives of the client are still being started
 */
export async function deliverNotices(
  dependencies: ClientFileDependencies,
  releaseId: string,
  fileId: string,
): Promise<void> {
  const { connection } = dependencies;
  const { clientId, kind } = await fileOf(connection, fileId);
  const progress = new WorkProgress(async (noticesDelivered: number) => {
    if (releaseId === fileId) await recordClientFileProgress(connection.db, fileId, { noticesDelivered });
  });
  const report = async (now = false): Promise<void> =>
    progress.report(await countDelivered(connection, releaseId), now);
  let waiting = 0;
  for (const wave of noticeWaves) waiting += await deliverWave(dependencies, releaseId, wave, report);
  if (kind === 'payments' && releaseId === fileId) await announceCoverage(dependencies, clientId, report);
  await report(true);
  if (waiting > 0) throw ApplicationFailure.retryable('account.notStarted', 'account.notStarted');
}
