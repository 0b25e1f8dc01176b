export * from './contactOutlook.js';
export * from './words.js';
