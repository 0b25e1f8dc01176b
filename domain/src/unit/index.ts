export * from './unit.js';
export * from './unitScope.js';
