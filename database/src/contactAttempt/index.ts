export * from './contactAttempt.js';
export * from './contactAttemptList.js';
