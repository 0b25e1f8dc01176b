export * from './firstRows.js';
export * from './openPlacementFile.js';
export * from './placementFile.js';
