export * from './osrm.js';
export * from './roads.js';
export * from './vroom.js';
