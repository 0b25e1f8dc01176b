export * from './readEntry.js';
export * from './videoStandIn.js';
