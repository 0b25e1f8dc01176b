export * from './signIn.js';
export * from './token.js';
