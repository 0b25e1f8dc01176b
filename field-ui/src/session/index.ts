export * from './session.js';
export * from './sessionStore.js';
