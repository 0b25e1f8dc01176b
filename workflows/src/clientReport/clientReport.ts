import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  log,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { businessNow, realDelayUntil } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import type { ReportFileActivities, ReportMailActivities, ReportRecordActivities } from './activities.js';
import type { ClientReportInput } from './input.js';
import { reportProgress, retryReport } from './messages.js';
import type { ReportProgress } from './messages.js';

const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '2 minutes' } as const;
const records = proxyActivities<ReportRecordActivities>({
  taskQueue: taskQueue.records,
  startToCloseTimeout: '1 minute',
  retry,
});
const { announceReport } = proxyActivities<ReportRecordActivities>({
  taskQueue: taskQueue.records,
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '1 minute',
  retry,
});
const { produceReportFile } = proxyActivities<ReportFileActivities>({
  taskQueue: taskQueue.documents,
  startToCloseTimeout: '10 minutes',
  retry,
});
// A mail server may be down for days; after ten of them a person must know, because the client is waiting.
const { sendMail } = proxyActivities<ReportMailActivities>({
  taskQueue: taskQueue.mail,
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '10 days',
  retry: { initialInterval: '30s', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

interface Problem {
  code: string;
  detail: string;
}

/** Why an activity was given up, or undefined when the failure is not one of giving up. Only the mail has an end to its tries. */
function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof ActivityFailure)) return undefined;
  const { cause } = error;
  if (cause instanceof ApplicationFailure && cause.nonRetryable === true)
    return { code: cause.type ?? 'report.failed', detail: cause.message };
  return { code: 'mail.notDelivered', detail: error.retryState ?? '' };
}

/**
 * Returns the rulings of one client to it by e-mail: collects until the cut-off, composes, draws, checks, sends, and tells every
 * account. What does not tie stops here: the owner is alerted, nothing goes to the client, and the report waits for
 * {@link retryReport}. The mail is sent under one Message-ID, so it reaches the client once.
 */
export async function clientReport({ clientId, period, clock, atOnce }: ClientReportInput): Promise<void> {
  let progress: ReportProgress = { phase: 'collecting' };
  let retries = 0;
  setHandler(reportProgress, () => progress);
  setHandler(retryReport, () => {
    retries += 1;
  });

  if (atOnce !== true) {
    const { cutOffAt } = await records.reportCutOff({ clientId, at: businessNow(clock, Date.now()) });
    const delay = realDelayUntil(clock, cutOffAt, Date.now());
    if (delay > 0) await sleep(delay);
  }
  progress = { phase: 'composing' };
  const { reportId, rulings } = await records.composeReport({ clientId, period });
  await records.continueReports({ clientId });
  if (rulings === 0) return;

  let edition = 1;
  for (let failure = 1; ; failure++) {
    const heard = retries;
    progress = { phase: 'sending', reportId };
    const problem = await deliver(reportId, edition);
    if (problem === undefined) break;
    progress = { phase: 'failed', reportId, failure: problem.code };
    await alertOwner(reportId, failure, problem);
    await condition(() => retries > heard);
    // What was not delivered may have been: the same mail goes again, as it was, under the same Message-ID.
    if (problem.code === 'mail.notDelivered') continue;
    const reopened = await records.reopenReport({ reportId });
    if (reopened.rulings === 0) return;
    if (problem.code === 'mail.refused') edition += 1;
  }
  progress = { phase: 'announcing', reportId };
  await records.markReportSent({ reportId });
  await announceReport({ reportId });
  progress = { phase: 'done', reportId };
}

async function deliver(reportId: string, edition: number): Promise<Problem | undefined> {
  try {
    const { mailId } = await produceReportFile({ reportId, edition });
    await sendMail({ mailId });
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return problem;
  }
}

/** An alert that cannot be delivered must not hide the failure: the report's row says it too. */
async function alertOwner(reportId: string, failure: number, problem: Problem): Promise<void> {
  log.error('A report to a client was stopped.', { reportId, code: problem.code });
  const { mailId } = await records.failReport({ reportId, failure, ...problem });
  if (mailId === undefined) return log.error('The owner of a report has no usable address.', { reportId });
  try {
    await sendMail({ mailId });
  } catch (error) {
    const undelivered = problemOf(error);
    if (undelivered === undefined) throw error;
    log.error('The alert about a report was not delivered.', { reportId, code: undelivered.code });
  }
}
