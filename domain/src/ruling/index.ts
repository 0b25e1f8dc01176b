export * from './history.js';
export * from './proveRuling.js';
export * from './rulingRule.js';
