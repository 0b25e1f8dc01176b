export * from './addressGeocoding.js';
