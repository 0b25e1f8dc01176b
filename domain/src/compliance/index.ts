export * from './commandFacts.js';
export * from './commandRefusal.js';
export * from './mayContact.js';
