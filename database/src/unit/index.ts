export * from './readScope.js';
export * from './withinScope.js';
