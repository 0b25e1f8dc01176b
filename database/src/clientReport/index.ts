export * from './reportRules.js';
export * from './reportList.js';
