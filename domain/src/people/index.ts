export * from './desk.js';
export * from './permission.js';
export * from './role.js';
