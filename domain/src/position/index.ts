export * from './fixRefusal.js';
export * from './permission.js';
export * from './staysOf.js';
