export * from './openCase.js';
export * from './packStore.js';
