export * from './shift.js';
export * from './shiftDay.js';
