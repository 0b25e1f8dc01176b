export * from './life.js';
export * from './strategy.js';
