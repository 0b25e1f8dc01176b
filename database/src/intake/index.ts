export * from './intake.js';
export * from './intakeReading.js';
export * from './intakeRows.js';
export * from './rowErrors.js';
