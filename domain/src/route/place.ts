import type { TravelMode } from '../unit/index.js';

/** A place on the map in degrees, WGS 84. */
export interface Place {
  longitude: number;
  latitude: number;
}

const earthMetres = 6_371_008.8;
const radians = Math.PI / 180;

/** Metres between two places as the crow flies. */
export function metresBetween(a: Place, b: Place): number {
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** What streets add to a straight line in a Mexican city: only for when no road engine answers. */
const streetFactor = 1.4;

/** The usual pace through a Mexican city, in metres per second. */
export const usualPace: Record<TravelMode, number> = { car: 6.5, foot: 1.25 };

/** Nobody travels faster than this between two visits: what a straight line takes at least. */
const fastestMetresPerSecond: Record<TravelMode, number> = { car: 25, foot: 2 };

/** Seconds that the way between two places takes by a guess from the straight line; an approximation, to be marked as such. */
export function guessedSeconds(mode: TravelMode, a: Place, b: Place): number {
  return Math.round((metresBetween(a, b) * streetFactor) / usualPace[mode]);
}

/** Metres of the way between two places by the same guess. */
export function guessedMetres(a: Place, b: Place): number {
  return Math.round(metresBetween(a, b) * streetFactor);
}

/** Seconds that no way between the two places can be shorter than. */
export function leastSeconds(mode: TravelMode, a: Place, b: Place): number {
  return Math.floor(metresBetween(a, b) / fastestMetresPerSecond[mode]);
}
