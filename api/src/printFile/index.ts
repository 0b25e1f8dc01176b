export * from './sendPrintFile.js';
