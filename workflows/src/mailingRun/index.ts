export * from './activities.js';
export * from './input.js';
export * from './mailingRun.js';
export * from './messages.js';
