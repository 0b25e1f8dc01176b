export * from './listRoute.js';
