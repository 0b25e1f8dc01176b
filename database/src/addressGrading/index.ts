export * from './gradeIntake.js';
export * from './gradeOne.js';
