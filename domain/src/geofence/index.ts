export * from './alert.js';
export * from './fenceRules.js';
export * from './fixFacts.js';
export * from './judgeFix.js';
export * from './fenceShard.js';
