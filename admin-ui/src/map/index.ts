export * from './BaseMap.js';
export { mapFont } from './baseStyle.js';
export { useMapColours } from './mapColours.js';
