export * from './mapProblems.js';
export * from './routeCommand.js';
export * from './readRoute.js';
export * from './tellRoute.js';
export * from './writeRoute.js';
export * from './writtenPlan.js';
