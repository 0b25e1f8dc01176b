export * from './deskReach.js';
export * from './taskSchema.js';
