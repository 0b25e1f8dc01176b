export * from './documentLedger.js';
