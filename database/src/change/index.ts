export * from './changeFeed.js';
export * from './snapshot.js';
