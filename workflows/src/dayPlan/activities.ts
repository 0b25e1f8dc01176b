import type { PlanSummary } from '@cartera/domain/assignment';

/** What came of a plan. */
export interface MadePlan {
  state: 'planned' | 'failed';
  /** Distances are straight lines: to be planned again when the road engine is back. */
  approximate: boolean;
  summary: Partial<PlanSummary>;
}

/** What planning asks for, on the queue `planning`. Each may be asked again. */
export interface DayPlanActivities {
  /** Makes a plan that was asked for; one that was made before gives the same answer. */
  makePlan: (order: { planId: string }) => Promise<MadePlan>;

  /** Ends a plan that could not be made, however often it was tried. */
  abandonPlan: (order: { planId: string }) => Promise<void>;

  /** Plans of a day that were asked for and have not been made, oldest first. */
  unmadePlans: (order: { unitId: string; day: string }) => Promise<string[]>;

  /** Whether the road engines of both modes answer now. */
  roadsAnswer: () => Promise<boolean>;

  /** Asks for a plan of each route that was published by straight lines and has something left to visit. */
  requestRoadPlans: (order: { unitId: string; day: string }) => Promise<void>;

  /** Asks for the plan of a unit's present day; once a day, however often it is asked. */
  openDay: (order: { unitId: string }) => Promise<void>;

  /** Gives every unit its schedule, and takes it from those that are gone. */
  reconcileDaySchedules: () => Promise<void>;

  /** Asks for new plans where the day has left its routes behind: stops closed out of order, somebody late, a shift that ended. */
  replanChangedRoutes: () => Promise<void>;
}
