export * from './letterActivities.js';
export * from './letterTemplate.js';
