export * from './input.js';
export * from './messages.js';
