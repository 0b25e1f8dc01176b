export * from './batchAction.js';
export * from './batchState.js';
