export * from './desk.js';
export * from './passwordRule.js';
export * from './permission.js';
export * from './person.js';
export * from './role.js';
export * from './signInLock.js';
