export * from './offerActivities.js';
export * from './offerTemplate.js';
