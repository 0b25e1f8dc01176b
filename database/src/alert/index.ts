export * from './alert.js';
export * from './alertList.js';
export * from './attendAlert.js';
export * from './raisePanic.js';
