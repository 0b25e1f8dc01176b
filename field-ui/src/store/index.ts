export * from './fieldDatabase.js';
export * from './storageState.js';
