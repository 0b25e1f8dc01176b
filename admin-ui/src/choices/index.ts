export * from './clientChoices.js';
export * from './versionChoices.js';
