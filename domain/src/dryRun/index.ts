export * from './dryRunTotals.js';
export * from './lifeAtBeginning.js';
export * from './lifeClass.js';
export * from './pathDifference.js';
export * from './simulatePath.js';
