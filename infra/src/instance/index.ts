export * from './environment.js';
export * from './instance.js';
export * from './instanceClock.js';
export * from './ports.js';
export * from './secrets.js';
