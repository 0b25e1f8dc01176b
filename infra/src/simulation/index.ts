export * from './demoWorld.js';
export * from './installation.js';
export * from './persona.js';
export * from './placeFile.js';
export * from './simulatedStaff.js';
export * from './staffWork.js';
export * from './steadyApi.js';
