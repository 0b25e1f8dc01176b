export * from './client.js';
export * from './clientScope.js';
