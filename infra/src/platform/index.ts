export * from './databases.js';
export * from './platform.js';
export * from './temporalNamespace.js';
export * from './wiresService.js';
