export * from './dayPlanActivities.js';
export * from './makePlan.js';
export * from './planDay.js';
export * from './replanStale.js';
export type { PlanTools } from './solveShare.js';
