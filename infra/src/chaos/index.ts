export * from './chaosCommand.js';
export * from './invariants.js';
