export * from './branchResults.js';
export * from './splitIntake.js';
export * from './strategySplit.js';
