export * from './taskSchema.js';
