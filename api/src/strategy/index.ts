export * from './dryRunSchema.js';
export * from './importSheet.js';
export * from './splitSchema.js';
export * from './strategySchema.js';
export * from './strategySheet.js';
