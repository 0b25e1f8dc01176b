export * from './command.js';
export * from './lifeOvertaken.js';
export * from './nextEvent.js';
export * from './stage.js';
export * from './transition.js';
