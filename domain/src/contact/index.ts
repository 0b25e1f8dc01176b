export * from './medium.js';
