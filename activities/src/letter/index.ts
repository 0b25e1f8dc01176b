export * from './letterActivities.js';
export * from './letterSheet.js';
export * from './letterTemplate.js';
export * from './writeLetter.js';
