export * from './businessMoment.js';
