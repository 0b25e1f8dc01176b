export * from './deterministicId.js';
