export * from './batchList.js';
export * from './batchWork.js';
export * from './createBatch.js';
export * from './moveBatch.js';
