export * from './stuckAccount.js';
