export * from './postalCatalogueProblem.js';
export * from './replacePostalCatalogue.js';
export * from './settlementSource.js';
