export * from './activities.js';
export * from './input.js';
export * from './messages.js';
export * from './shift.js';
