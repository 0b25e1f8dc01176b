export * from './visitFormBatch.js';
export * from './visitResults.js';
