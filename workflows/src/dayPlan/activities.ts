import type { PlanSummary } from '@cartera/domain/assignment';

/** What came of a plan. */
export interface MadePlan {
  state: 'planned' | 'failed';
  /** Distances are straight lines: to be planned again when the road engine is back. */
  approximate: boolean;
  summary: Partial<PlanSummary>;
}

/** What planning a day asks for, on the queue `routing`. Each may be asked again. */
export interface DayPlanActivities {
  /** Makes a plan that was asked for; one that was made before gives the same answer. */
  makePlan: (order: { planId: string }) => Promise<MadePlan>;

  /** Plans of a day that were asked for and have not been made, oldest first. */
  unmadePlans: (order: { unitId: string; day: string }) => Promise<string[]>;

  /** Whether the road engines of both modes answer now. */
  roadsAnswer: () => Promise<boolean>;

  /** Asks for the plans that follow when roads are back: one for each route that was published by straight lines. */
  requestRoadPlans: (order: { unitId: string; day: string; attempt: number }) => Promise<string[]>;
}
