export * from './distance.js';
export * from './moment.js';
export * from './money.js';
export * from './phone.js';
