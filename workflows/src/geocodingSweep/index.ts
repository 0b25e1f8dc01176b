export * from './geocodingSweep.js';
