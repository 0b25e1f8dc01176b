export * from './PendingScreen.js';
