export * from './chaosCommand.js';
