export * from './sendBatchPage.js';
