export * from './recordProvider.js';
export * from './recordSource.js';
