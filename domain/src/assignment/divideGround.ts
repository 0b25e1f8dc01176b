import { spread } from '../calendar/index.js';
import { metresBetween } from '../route/index.js';
import type { Place } from '../route/index.js';

/** A place in metres on a plane that touches the earth among them: straight lines are compared, never told. */
interface Spot {
  x: number;
  y: number;
}

const metresInDegree = 111_195;
const rounds = 8;

function flatten(places: readonly Place[]): (place: Place) => Spot {
  const [first = { longitude: 0, latitude: 0 }] = places;
  const shrink = Math.cos((first.latitude * Math.PI) / 180);
  return ({ longitude, latitude }) => ({
    x: (longitude - first.longitude) * shrink * metresInDegree,
    y: (latitude - first.latitude) * metresInDegree,
  });
}

const square = (a: Spot, b: Spot): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

/** Spots far from one another, one at a time, each drawn by its squared distance to those before it (k-means++). */
function seeds(spots: readonly Spot[], count: number): Spot[] {
  const [first] = spots;
  if (first === undefined) return [];
  const chosen = [first];
  const nearest = spots.map((spot) => square(spot, first));
  while (chosen.length < count) {
    const total = nearest.reduce((sum, distance) => sum + distance, 0);
    if (total === 0) break;
    let draw = spread('seed', chosen.length) * total;
    let index = nearest.findIndex((distance) => (draw -= distance) < 0);
    if (index < 0) index = nearest.indexOf(Math.max(...nearest));
    const next = spots[index] ?? first;
    chosen.push(next);
    for (const [at, spot] of spots.entries()) nearest[at] = Math.min(nearest[at] ?? 0, square(spot, next));
  }
  return chosen;
}

function nearestOf(spot: Spot, centres: readonly Spot[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, centre] of centres.entries()) {
    const distance = square(spot, centre);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/**
 * Divides the ground of many visits into one compact part for each collector: where each should be sent, before roads and time
 * decide what they can do there. Always the same for the same places.
 *
 * @returns the middle of each collector's part, in the order of `starts`; their own start where there are fewer parts than people
 */
export function divideGround(doors: readonly Place[], starts: readonly Place[]): Place[] {
  const flat = flatten(doors);
  const spots = doors.map(flat);
  const centres = seeds(spots, starts.length);
  const places: Place[] = centres.map(() => ({ longitude: 0, latitude: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    const sums = centres.map(() => ({ x: 0, y: 0, longitude: 0, latitude: 0, count: 0 }));
    for (const [index, spot] of spots.entries()) {
      const sum = sums[nearestOf(spot, centres)];
      const door = doors[index];
      if (sum === undefined || door === undefined) continue;
      sum.x += spot.x;
      sum.y += spot.y;
      sum.longitude += door.longitude;
      sum.latitude += door.latitude;
      sum.count += 1;
    }
    for (const [index, { x, y, longitude, latitude, count }] of sums.entries()) {
      if (count === 0) continue;
      centres[index] = { x: x / count, y: y / count };
      places[index] = { longitude: longitude / count, latitude: latitude / count };
    }
  }
  return matchToStarts(places, starts);
}

/** Gives each part to somebody near it, the nearest pair first. */
function matchToStarts(parts: readonly Place[], starts: readonly Place[]): Place[] {
  const pairs = parts.flatMap((part, index) =>
    starts.map((start, who) => ({ index, who, part, metres: metresBetween(part, start) })),
  );
  const given = new Map<number, Place>();
  const taken = new Set<number>();
  for (const { index, who, part } of pairs.toSorted((a, b) => a.metres - b.metres)) {
    if (given.has(who) || taken.has(index)) continue;
    given.set(who, part);
    taken.add(index);
  }
  return starts.map((start, who) => given.get(who) ?? start);
}
