import { metresBetween } from './place.js';
import type { Place } from './place.js';

/** Parking again, and walking from the car to a door, costs about this much each time, in seconds. */
export const parkingSeconds = 120;

/** No stop of a group is farther than this from where the car stands, in metres. */
const walkMetres = 300;
/** More doors than this from one parking place, and the car is too far away to be fetched. */
const mostInGroup = 8;

/**
 * Runs of consecutive stops that lie close enough together to be tried on foot from one parking place, at the first of each run.
 * Whether walking is really quicker is for who knows the streets: see {@link walkingIsQuicker}.
 *
 * @returns pairs of indexes [first, last], last included; runs of two stops or more
 */
export function walkableRuns(stops: readonly Place[]): (readonly [first: number, last: number])[] {
  const runs: (readonly [number, number])[] = [];
  let first = 0;
  while (first < stops.length) {
    const parked = stops[first];
    let last = first;
    while (
      parked !== undefined &&
      last + 1 < stops.length &&
      last + 1 - first < mostInGroup &&
      metresBetween(parked, stops[last + 1] ?? parked) <= walkMetres
    )
      last += 1;
    if (last > first) runs.push([first, last]);
    first = last + 1;
  }
  return runs;
}

/**
 * Whether a run is quicker on foot.
 *
 * @param driven seconds of each drive from a stop of the run to the next
 * @param walked seconds of each walk from a stop of the run to the next, and of the walk back to the car
 */
export function walkingIsQuicker(driven: readonly number[], walked: readonly number[]): boolean {
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
  return sum(walked) < sum(driven) + driven.length * parkingSeconds;
}
