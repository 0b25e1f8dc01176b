export * from './letterLedger.js';
export * from './letterList.js';
export * from './letterRules.js';
export * from './letterSubject.js';
