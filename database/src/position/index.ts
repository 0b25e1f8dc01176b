export * from './receivedBatch.js';
export * from './storePositions.js';
