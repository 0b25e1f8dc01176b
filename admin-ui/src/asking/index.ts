export * from './apiProblem.js';
export * from './ask.js';
export * from './useOperation.js';
