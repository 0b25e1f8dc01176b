export * from './battery.js';
export type * from './fix.js';
export * from './tracker.js';
