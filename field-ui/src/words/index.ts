export * from './moments.js';
export * from './money.js';
