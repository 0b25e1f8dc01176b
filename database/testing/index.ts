export * from './collectorOnDuty.js';
export * from './placedAccount.js';
export * from './testDatabase.js';
