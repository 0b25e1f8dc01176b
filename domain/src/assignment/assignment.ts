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
