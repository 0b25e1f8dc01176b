export * from './accountSearch.js';
