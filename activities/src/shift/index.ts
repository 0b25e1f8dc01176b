export * from './shiftActivities.js';
