export * from './fileStore.js';
