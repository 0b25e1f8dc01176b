export * from './dryRunActivities.js';
export * from './followAccounts.js';
