import { metresBetween } from './place.js';
import type { Place } from './place.js';

/** Below this the nearest corner decides the ratio, not the map. */
const leastMetres = 150;
const absurdRatio = 5;
const absurdExtraMetres = 1_500;

/**
 * How many times longer the road is than the straight line, when that is absurd; undefined for a way as cities have them.
 *
 * Source: OSRM's foot profile once sent walkers 27.5 km around for 500 m (osrm-backend#4468): such a leg is a fault of the map.
 */
export function absurdDetour(from: Place, to: Place, roadMetres: number): number | undefined {
  const straight = Math.max(leastMetres, metresBetween(from, to));
  const ratio = roadMetres / straight;
  const absurd = ratio >= absurdRatio && roadMetres - straight >= absurdExtraMetres;
  return absurd ? Math.round(ratio * 10) / 10 : undefined;
}
