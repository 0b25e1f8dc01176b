export * from './activities.js';
export * from './strategyDryRun.js';
