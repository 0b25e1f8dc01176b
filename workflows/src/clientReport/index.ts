export * from './activities.js';
export * from './clientReport.js';
export * from './input.js';
export * from './messages.js';
