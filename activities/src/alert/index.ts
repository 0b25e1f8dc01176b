export * from './tellShifts.js';
