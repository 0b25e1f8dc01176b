export * from './searchAttribute.js';
export * from './taskQueue.js';
export * from './workflowId.js';
