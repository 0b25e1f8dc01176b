import type { BusinessClock } from '@cartera/domain/clock';

/** What a mailing run is started with, under `workflowId.mailing(runId)`; its list is in the database. */
export interface MailingRunInput {
  runId: string;
  clock: BusinessClock;
}
