import { ApplicationFailure } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { eq } from 'drizzle-orm';
import { isComposed, rulingsAwaitReport } from '@cartera/database/clientReport';
import type { Database } from '@cartera/database/connection';
import { ruling } from '@cartera/database/schema';
import type { BusinessClock } from '@cartera/domain/clock';
import { workflowId } from '@cartera/domain/identity';
import { startOnce } from '@cartera/workflows/client';
import type { ClientReportInput } from '@cartera/workflows/clientReport';
import { businessMoment } from '../businessMoment/index.js';
import { businessDate } from '../document/index.js';

export interface ReportStarter {
  db: Database;
  temporal: Client;
  clock: BusinessClock;
}

/** More reports of one client on one day are a loop, not a client. */
const maxReportsOfADay = 1000;

/**
 * Makes sure that a report which has not been composed yet is under way for the client: today's, or the next of the day.
 *
 * It starts and does not signal: ten thousand rulings of one client must not become ten thousand events of one history. A ruling is
 * approved before this is called, so a report that is composed later sees it.
 */
async function startReport({ db, temporal, clock }: ReportStarter, clientId: string, atOnce: boolean): Promise<void> {
  const day = businessDate(businessMoment(clock));
  for (let number = 1; number <= maxReportsOfADay; number++) {
    const period = number === 1 ? day : `${day}-${number}`;
    if (await isComposed(db, clientId, period)) continue;
    const input: ClientReportInput = { clientId, period, clock, atOnce };
    // A report that found nothing to send has ended and left no row: its name is used up all the same.
    if (await startOnce(temporal, 'clientReport', workflowId.report(clientId, period), input)) return;
  }
  throw new Error(`client ${clientId} has more than ${maxReportsOfADay} reports on ${day}`);
}

/** @throws ApplicationFailure `ruling.unknown` or `ruling.notApproved`, not to be repeated */
export async function requestReport(
  starter: ReportStarter,
  { clientId, rulingId }: { clientId: string; rulingId: string },
): Promise<void> {
  const [row] = await starter.db.select().from(ruling).where(eq(ruling.id, rulingId));
  if (row === undefined || row.clientId !== clientId)
    throw ApplicationFailure.nonRetryable('ruling.unknown', 'ruling.unknown');
  if (row.reportId !== null) return;
  if (row.state !== 'approved') throw ApplicationFailure.nonRetryable('ruling.notApproved', 'ruling.notApproved');
  await startReport(starter, clientId, false);
}

/** Starts a report at once for what the last one left behind, if anything. */
export async function requestRemainder(starter: ReportStarter, clientId: string): Promise<void> {
  if (await rulingsAwaitReport(starter.db, clientId)) await startReport(starter, clientId, true);
}
