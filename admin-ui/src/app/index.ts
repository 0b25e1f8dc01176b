export * from './Console.js';
export * from './screens.js';
