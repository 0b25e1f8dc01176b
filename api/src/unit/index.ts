export * from './collectorSchema.js';
export * from './readFeatures.js';
export * from './startTerritoryChange.js';
export * from './territoryProblem.js';
export * from './unitSchema.js';
