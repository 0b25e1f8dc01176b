export * from './changeReader.js';
export * from './changeTopic.js';
