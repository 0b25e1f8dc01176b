export * from './promise.js';
export * from './promiseList.js';
