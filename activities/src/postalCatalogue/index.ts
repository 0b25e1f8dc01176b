export * from './loadPostalCatalogue.js';
export * from './postalCatalogueCommand.js';
