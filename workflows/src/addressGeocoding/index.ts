export * from './addressGeocoding.js';
export * from './startGeocoding.js';
