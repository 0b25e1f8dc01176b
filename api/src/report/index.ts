export * from './retryClientReport.js';
