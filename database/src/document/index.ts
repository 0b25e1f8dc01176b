export * from './documentLedger.js';
export * from './documentList.js';
