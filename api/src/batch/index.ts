export * from './batchSchema.js';
export * from './newBatch.js';
export * from './startBatch.js';
