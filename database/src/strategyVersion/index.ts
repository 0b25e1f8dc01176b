export * from './strategyVersion.js';
