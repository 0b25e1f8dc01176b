export * from './permission.js';
export * from './role.js';
