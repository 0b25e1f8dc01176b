export * from './dayPlanActivities.js';
export * from './makePlan.js';
