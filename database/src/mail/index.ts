export * from './mailHeader.js';
export * from './mailLedger.js';
export * from './mailList.js';
