export * from './benchCommand.js';
