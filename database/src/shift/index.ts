export * from './acknowledgeRoute.js';
export * from './findShift.js';
export * from './moveShift.js';
export * from './openShift.js';
export * from './shiftList.js';
export * from './shiftReplay.js';
