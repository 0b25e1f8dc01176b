export * from './demoCommand.js';
