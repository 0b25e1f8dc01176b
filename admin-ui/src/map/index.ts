export * from './BaseMap.js';
export * from './InSight.js';
export { mapFont } from './baseStyle.js';
export { boundsOf } from './boundsOf.js';
export { useMapColours } from './mapColours.js';
