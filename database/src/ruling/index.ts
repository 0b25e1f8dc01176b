export * from './contactHistory.js';
export * from './ruling.js';
export * from './rulingList.js';
