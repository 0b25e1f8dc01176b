export * from './definitions.js';
export * from './measures.js';
export * from './rates.js';
