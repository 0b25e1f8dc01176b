export * from './sendToShift.js';
export * from './shiftSchema.js';
export * from './startShift.js';
