export * from './clientChoices.js';
export * from './versionChoices.js';
export * from './collectorChoices.js';
