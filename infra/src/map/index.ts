/** `mapCommand` is not here: it starts the platform, and the platform lists the services of this folder. */
export * from './installMap.js';
export * from './mapServices.js';
export { normaliseSource } from './mapSource.js';
export * from './mapVersion.js';
export * from './osrmPrograms.js';
export * from './routingCheck.js';
export * from './routingGraph.js';
