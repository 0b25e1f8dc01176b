export * from './forgetPositions.js';
export * from './listenForPositions.js';
export * from './liveFix.js';
export * from './positionRetention.js';
export * from './receivedBatch.js';
export * from './storePositions.js';
