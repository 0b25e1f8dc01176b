export * from './letterLedger.js';
export * from './letterRules.js';
export * from './letterSubject.js';
