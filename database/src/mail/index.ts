export * from './mailHeader.js';
export * from './mailLedger.js';
