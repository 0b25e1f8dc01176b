export * from './chosenPassword.js';
export * from './password.js';
