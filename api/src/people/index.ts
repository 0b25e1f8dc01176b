export * from './createPerson.js';
export * from './personSchema.js';
