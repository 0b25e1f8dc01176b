export * from './command.js';
export * from './commandRequest.js';
export * from './unheardCommand.js';
