export * from './accountBatch.js';
export * from './activities.js';
export * from './messages.js';
