import type { BusinessClock } from '@cartera/domain/clock';

/** What a report is started with, under `workflowId.report(clientId, period)`. */
export interface ClientReportInput {
  clientId: string;
  /** Business date in Mexico City, with `-2`, `-3`… when the day needs more than one report. */
  period: string;
  clock: BusinessClock;
  /** Leaves without waiting for more rulings: it carries what did not fit into the one before. */
  atOnce?: boolean;
}
