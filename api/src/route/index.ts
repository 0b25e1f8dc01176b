export * from './routeAnswer.js';
export * from './routeSchema.js';
