export * from './dryRunTotals.js';
export * from './lifeClass.js';
export * from './pathDifference.js';
export * from './simulatePath.js';
