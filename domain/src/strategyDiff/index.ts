export * from './diffStrategies.js';
export * from './diffWords.js';
