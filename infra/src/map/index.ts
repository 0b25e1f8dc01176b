export * from './buildMap.js';
export * from './mapServices.js';
export * from './mapVersion.js';
export * from './osrmPrograms.js';
export * from './routingCheck.js';
export * from './routingGraph.js';
