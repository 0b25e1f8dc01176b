export * from './LiveChanges.js';
export * from './changeMessage.js';
export * from './useNow.js';
