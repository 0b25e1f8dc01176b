import type { TravelMode } from '../unit/index.js';

/** What a stretch of road tells of its class: how fast it is driven, and whether OSRM calls it a motorway. */
export interface RoadClass {
  travelMode: TravelMode;
  metresPerSecond: number;
  motorway: boolean;
}

/**
 * How far from the middle of the road one may be and still be on it, in metres: wide carriageways and their service lanes are far
 * from the line that maps draw, a footpath is not.
 */
export function corridorWidth({ travelMode, metresPerSecond, motorway }: RoadClass): number {
  if (travelMode === 'foot') return 40;
  if (motorway || metresPerSecond >= 20) return 120;
  return metresPerSecond >= 11 ? 80 : 60;
}
