export * from './positionIntake.js';
export * from './positionSchema.js';
export * from './readFixes.js';
