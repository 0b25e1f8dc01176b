export * from './promise.js';
