export * from './operatorProblem.js';
export * from './progress.js';
