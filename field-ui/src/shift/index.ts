export * from './DutySign.js';
export * from './ShiftScreen.js';
export * from './shiftDoor.js';
export * from './shiftStore.js';
