export * from './clientTypes.js';
