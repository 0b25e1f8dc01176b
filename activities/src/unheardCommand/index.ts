export * from './remindLives.js';
