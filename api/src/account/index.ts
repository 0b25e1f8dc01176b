export * from './accountSchema.js';
export * from './allowedCommands.js';
export * from './shownCommands.js';
export * from './situationSchema.js';
