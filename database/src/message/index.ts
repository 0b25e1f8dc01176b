export * from './queueMessage.js';
