export * from './registerPhone.js';
export * from './sessionSchema.js';
export * from './signIn.js';
export * from './token.js';
export * from './wait.js';
