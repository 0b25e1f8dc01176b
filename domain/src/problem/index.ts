export * from './language.js';
export * from './passwordFaultWords.js';
export * from './problem.js';
export type { ProblemEntry, ProblemWords } from './problemEntry.js';
export * from './strategyProblemWords.js';
