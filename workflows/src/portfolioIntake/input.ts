import type { BusinessClock } from '@cartera/domain/clock';

/** What an intake is started with, under `workflowId.intake(intakeId)`; the file and its rows are in the database. */
export interface PortfolioIntakeInput {
  intakeId: string;
  clock: BusinessClock;
}
