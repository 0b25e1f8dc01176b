export * from './accountSchema.js';
export * from './allowedCommands.js';
export * from './commandSchema.js';
