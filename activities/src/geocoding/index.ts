export * from './geocodingActivities.js';
