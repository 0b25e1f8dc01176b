export * from './shift.js';
export * from './shiftDay.js';
export * from './reportedMoment.js';
