export * from './collectorProfile.js';
