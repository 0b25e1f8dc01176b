export * from './dayPlan.js';
export * from './dueVisits.js';
export * from './dutyCollectors.js';
export * from './planChanges.js';
export * from './planUnit.js';
export * from './planningUnits.js';
export * from './unplannedList.js';
export * from './writePlan.js';
