export * from './person.js';
export * from './role.js';
