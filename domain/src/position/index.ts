export * from './fixRefusal.js';
export * from './permission.js';
