export * from './mayContact.js';
