export * from './territoryActivities.js';
