export * from './dryRun.js';
export * from './keepDryRun.js';
export * from './openLives.js';
