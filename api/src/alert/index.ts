export * from './alertSchema.js';
