export * from './tileAnswer.js';
