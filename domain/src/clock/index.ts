export * from './businessClock.js';
