export * from './AlertPanel.js';
export * from './alertSource.js';
export * from './alertWords.js';
