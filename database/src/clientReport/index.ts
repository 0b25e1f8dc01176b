export * from './composeReport.js';
export * from './reportContents.js';
export * from './reportList.js';
export * from './reportOutcome.js';
export * from './reportRules.js';
