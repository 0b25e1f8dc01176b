export * from './deskTasks.js';
export * from './task.js';
