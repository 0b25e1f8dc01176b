export * from './deskCommand.js';
export * from './deskTasks.js';
export * from './task.js';
export * from './taskHolder.js';
