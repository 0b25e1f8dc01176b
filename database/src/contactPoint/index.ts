export * from './contactPoint.js';
