export * from './contactAttemptSchema.js';
