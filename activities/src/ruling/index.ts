export * from './rulingActivities.js';
export * from './rulingWords.js';
