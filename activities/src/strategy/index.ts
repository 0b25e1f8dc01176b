export * from './dryRunActivities.js';
export * from './followAccounts.js';
export * from './sheetActivities.js';
