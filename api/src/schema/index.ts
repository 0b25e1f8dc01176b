export * from './moment.js';
export * from './page.js';
export * from './problem.js';
export * from './scalars.js';
