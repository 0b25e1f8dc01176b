export * from './createPerson.js';
