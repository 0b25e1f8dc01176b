export * from './dayFences.js';
export * from './dayRoute.js';
export * from './dayVisits.js';
export * from './visitCases.js';
