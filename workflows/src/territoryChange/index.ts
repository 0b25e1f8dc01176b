export * from './activities.js';
export * from './input.js';
export * from './territoryChange.js';
export * from './territorySweep.js';
