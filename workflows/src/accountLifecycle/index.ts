export * from './accountLifecycle.js';
export * from './activities.js';
export * from './input.js';
export * from './messages.js';
