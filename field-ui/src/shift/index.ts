export * from './shiftDoor.js';
export * from './shiftStore.js';
