export * from './command.js';
export * from './commandRequest.js';
