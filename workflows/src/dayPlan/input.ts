import type { BusinessClock } from '@cartera/domain/clock';

/** What a day is started with, under `workflowId.dayPlan(unitId, day)`. */
export interface DayPlanInput {
  unitId: string;
  /** ISO date in the unit's zone. */
  day: string;
  clock: BusinessClock;
  /** The end of the day there, epoch ms of the business clock. */
  endsAt: number;
  /** Carried from run to run: some route still goes by straight lines. */
  approximate?: boolean;
}
