import { heartbeat, activityInfo } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import {
  composeReport,
  findReportRules,
  listReportAccounts,
  recordReportFailure,
  recordReportSent,
  reopenReport,
} from '@cartera/database/clientReport';
import { deterministicId } from '@cartera/database/identity';
import { assertRecipient } from '@cartera/database/mail';
import type { NewMail } from '@cartera/database/mail';
import type { BusinessClock } from '@cartera/domain/clock';
import { workflowId } from '@cartera/domain/identity';
import { rulingReported } from '@cartera/workflows/accountLifecycle';
import type { ReportActivities } from '@cartera/workflows/accountLifecycle';
import type { ReportFileActivities, ReportRecordActivities } from '@cartera/workflows/clientReport';
import { businessMoment } from '../businessMoment/index.js';
import { contentsOf, writeReport } from './reportFile.js';
import type { ReportWriter } from './reportFile.js';
import { ownerAlert } from './reportMail.js';
import { requestRemainder, requestReport } from './reportRequest.js';

export interface ClientReportDependencies extends ReportWriter {
  temporal: Client;
  clock: BusinessClock;
}

const hourMs = 3_600_000;
const announcedAtOnce = 25;
const announcedPage = 500;

/** Whether a mail can be addressed to it. */
function isRecipient(address: string): boolean {
  try {
    assertRecipient(address);
    return true;
  } catch {
    return false;
  }
}

/** @returns the activities of the return to the client: the drawing for the queue `documents`, the others for `records` */
export function createClientReportActivities(
  dependencies: ClientReportDependencies,
): ReportActivities & ReportRecordActivities & ReportFileActivities {
  const { connection, temporal, clock, agency } = dependencies;
  const { db } = connection;
  const starter = { db, temporal, clock };

  const announceReport: ReportRecordActivities['announceReport'] = async ({ reportId }) => {
    const limit = pLimit(announcedAtOnce);
    let after = activityInfo().heartbeatDetails as string | undefined;
    for (;;) {
      const page = await listReportAccounts(db, reportId, after, announcedPage);
      await Promise.all(page.map((accountId) => limit(() => tellAccount(temporal, accountId, reportId))));
      after = page.at(-1);
      if (after === undefined) return;
      heartbeat(after);
    }
  };

  const failReport: ReportRecordActivities['failReport'] = async ({ reportId, failure, code, detail }) => {
    const at = businessMoment(clock);
    const contents = await contentsOf(connection, reportId);
    const { client } = contents;
    const alert: NewMail | undefined = isRecipient(client.ownerEmail)
      ? {
          id: deterministicId('ownerAlert', reportId, failure),
          clientId: client.id,
          kind: 'ownerAlert',
          recipient: client.ownerEmail,
          ...ownerAlert(contents, { code, detail }, agency, at),
          attachments: [],
          createdAt: at,
        }
      : undefined;
    await recordReportFailure(db, reportId, { code, detail }, alert);
    return { mailId: alert?.id };
  };

  return {
    requestClientReport: (order) => requestReport(starter, order),
    reportCutOff: async ({ clientId, at }) => {
      const rules = await findReportRules(db, clientId);
      return { cutOffAt: at + Math.round((rules?.waitHours ?? 0) * hourMs) };
    },
    composeReport: (order) => composeReport(db, { ...order, at: businessMoment(clock) }),
    continueReports: ({ clientId }) => requestRemainder(starter, clientId),
    produceReportFile: (order) => writeReport(dependencies, { ...order, at: businessMoment(clock) }),
    failReport,
    reopenReport: ({ reportId }) => reopenReport(db, reportId),
    markReportSent: ({ reportId }) => recordReportSent(db, reportId, businessMoment(clock)),
    announceReport,
  };
}

/** An account that has ended, by payment or withdrawal, has nothing left to hear. */
async function tellAccount(temporal: Client, accountId: string, reportId: string): Promise<void> {
  try {
    await temporal.workflow.getHandle(workflowId.account(accountId)).signal(rulingReported, { reportId });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
