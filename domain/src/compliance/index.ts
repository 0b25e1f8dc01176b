export * from './commandRefusal.js';
export * from './mayContact.js';
