export * from './documentLedger.js';
export * from './documentList.js';
export * from './fieldEvidence.js';
