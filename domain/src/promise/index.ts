export * from './judgePromise.js';
export * from './promiseRules.js';
