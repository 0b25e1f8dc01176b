export * from './taskQueue.js';
export * from './workflowId.js';
