export * from './moneySchema.js';
