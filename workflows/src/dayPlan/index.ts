export * from './activities.js';
export * from './dayPlan.js';
export * from './daySweep.js';
export * from './input.js';
export * from './messages.js';
export * from './openDay.js';
