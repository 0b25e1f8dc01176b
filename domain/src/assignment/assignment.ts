/** Why the planner ran: the whole day, the rest of one collector's day, one urgent case, or a person's own move. */
export const planModes = ['day', 'topUp', 'urgent', 'manual', 'replan'] as const;
export type PlanMode = (typeof planModes)[number];

export const routeStates = ['draft', 'published', 'finished'] as const;
export type RouteState = (typeof routeStates)[number];

/** Why a due visit is on nobody's route; each can be confirmed from its proof. */
export const unplannedReasons = [
  'noCoordinate',
  'outsideHours',
  'doesNotFitShift',
  'nobodyWithSkill',
  'nobodyOnDuty',
  'blockedByRule',
  'unreachableByRoad',
  'outsideTerritory',
] as const;
export type UnplannedReason = (typeof unplannedReasons)[number];

/** What a plan was asked to do. Ids and choices only: it waits in the database, and the workflow is told its plan's id. */
export type PlanRequest =
  /** Everybody's day. Drafts, for somebody to look at, unless `publish`. */
  | { mode: 'day'; publish: boolean }
  /** More visits for one collector, now. A draft, to be looked at first, with `publish` false; so with those that follow. */
  | { mode: 'topUp'; collectorId: string; publish?: boolean }
  /** One case to the nearest able collector, now. */
  | { mode: 'urgent'; taskId: string }
  /** The rest of one collector's day, from where they are. */
  | { mode: 'replan'; collectorId: string; why: string; publish?: boolean }
  /**
   * A person's own move: the visit goes to this collector and, locked, stays. With the `order` of the collector's tasks nothing else
   * changes its place; without it the routes that lose and win the visit are put in order again.
   */
  | {
      mode: 'manual';
      taskId: string;
      collectorId: string;
      lock: boolean;
      order?: readonly string[];
      publish?: boolean;
    }
  /** A collector's own order of what is left of their day. */
  | { mode: 'manual'; collectorId: string; stopIds: readonly string[]; why: string };

/** Whether collectors are told of what a plan makes at once; else it waits as drafts. */
export function isPublishedAtOnce(request: PlanRequest): boolean {
  if (request.mode === 'day') return request.publish;
  return !('publish' in request) || request.publish !== false;
}

/** What came of a plan. */
export interface PlanSummary {
  visits: number;
  planned: number;
  unplanned: number;
  collectors: number;
  travelSeconds: number;
  travelMetres: number;
  /** Stops that are kept though they cannot be reached in time. */
  lateStops: number;
  /** Legs that are absurdly longer than the straight line. */
  detours: number;
  /** Part of the plan was made without the solver. */
  withoutSolver: boolean;
  tookMs: number;
  /** Why nothing was planned. */
  code?: string;
}
