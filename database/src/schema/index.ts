export * from './account.js';
export * from './caseFile.js';
export * from './client.js';
export * from './columns.js';
export * from './intake.js';
export * from './people.js';
