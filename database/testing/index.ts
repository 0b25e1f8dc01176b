export * from './placedAccount.js';
export * from './testDatabase.js';
