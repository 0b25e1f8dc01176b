export * from './ledger.js';
export * from './ledgerList.js';
export * from './paymentList.js';
