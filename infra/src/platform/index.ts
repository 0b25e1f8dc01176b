export * from './databases.js';
export * from './httpHealth.js';
export * from './platform.js';
