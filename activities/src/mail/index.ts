export * from './mailActivities.js';
