export * from './metresBetween.js';
export * from './scoreVisit.js';
export * from './visitFacts.js';
