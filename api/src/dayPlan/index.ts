export * from './askForPlan.js';
export * from './dayPlanAnswer.js';
export * from './dayPlanSchema.js';
