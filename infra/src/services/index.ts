export * from './serviceDefinition.js';
