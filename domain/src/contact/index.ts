export * from './medium.js';
export * from './resultCode.js';
