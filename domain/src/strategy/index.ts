export * from './applyEvent.js';
export * from './decide.js';
export * from './life.js';
export * from './lifeEvent.js';
export * from './lifeRules.js';
export * from './strategy.js';
export * from './validateStrategy.js';
