export * from './activities.js';
export * from './visitFormBatch.js';
