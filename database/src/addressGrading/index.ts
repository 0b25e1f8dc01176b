export * from './gradeOne.js';
export * from './placeGrader.js';
