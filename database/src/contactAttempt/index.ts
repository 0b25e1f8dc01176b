export * from './contactAttempt.js';
