export * from './offerFacts.js';
