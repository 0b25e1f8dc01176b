export * from './openPlacementFile.js';
export * from './placementFile.js';
