export * from './activities.js';
export * from './strategySheet.js';
