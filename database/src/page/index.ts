export * from './cursor.js';
export * from './newestFirst.js';
export * from './page.js';
export * from './total.js';
