export * from './createWorkers.js';
export * from './queues.js';
