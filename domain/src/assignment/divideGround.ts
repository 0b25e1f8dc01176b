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
/** Beginnings that are tried: one alone may end with two crowds in one part and a third cut in two. */
const beginnings = 5;

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
function seeds(spots: readonly Spot[], count: number, beginning: number): Spot[] {
  const first = spots[Math.floor(spread('first', beginning) * spots.length)];
  if (first === undefined) return [];
  const chosen = [first];
  const nearest = spots.map((spot) => square(spot, first));
  while (chosen.length < count) {
    const total = nearest.reduce((sum, distance) => sum + distance, 0);
    if (total === 0) break;
    let draw = spread('seed', beginning, chosen.length) * total;
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

/** Moves centres to the middle of what is nearest to each, and says how far everything is from its own then. */
function settle(spots: readonly Spot[], centres: Spot[]): { parts: number[]; cost: number } {
  for (let round = 0; round < rounds; round += 1) {
    const sums = centres.map(() => ({ x: 0, y: 0, count: 0 }));
    for (const spot of spots) {
      const sum = sums[nearestOf(spot, centres)];
      if (sum === undefined) continue;
      sum.x += spot.x;
      sum.y += spot.y;
      sum.count += 1;
    }
    for (const [index, { x, y, count }] of sums.entries())
      if (count > 0) centres[index] = { x: x / count, y: y / count };
  }
  const parts = spots.map((spot) => nearestOf(spot, centres));
  const cost = spots.reduce((sum, spot, index) => sum + square(spot, centres[parts[index] ?? 0] ?? spot), 0);
  return { parts, cost };
}

/**
 * Divides the ground of many visits into one compact part for each collector: where each should be sent, before roads and time
 * decide what they can do there. Always the same for the same places.
 *
 * @returns the middle of each collector's part, in the order of `starts`; their own start where there are fewer parts than people
 */
export function divideGround(doors: readonly Place[], starts: readonly Place[]): Place[] {
  const spots = doors.map(flatten(doors));
  const tries = Array.from({ length: beginnings }, (_, beginning) =>
    settle(spots, seeds(spots, starts.length, beginning)),
  );
  const best = tries.reduce((least, one) => (one.cost < least.cost ? one : least));
  const middles = new Map<number, { longitude: number; latitude: number; count: number }>();
  for (const [index, part] of best.parts.entries()) {
    const door = doors[index];
    if (door === undefined) continue;
    const sum = middles.get(part) ?? { longitude: 0, latitude: 0, count: 0 };
    sum.longitude += door.longitude;
    sum.latitude += door.latitude;
    sum.count += 1;
    middles.set(part, sum);
  }
  const places = [...middles.values()].map(({ longitude, latitude, count }) => {
    return { longitude: longitude / count, latitude: latitude / count };
  });
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

/** Starts nearer to each other than this are one place: an office, not homes. */
const sameStartMetres = 300;

/**
 * Whether each collector should work around where they are, instead of in a part of the whole ground: when there is more to do than
 * anybody can and they begin in different places, the way to a part elsewhere is time lost.
 *
 * @param load work there is, as a share of the time there is
 */
export function worksAroundStarts(starts: readonly Place[], load: number): boolean {
  if (load < 1.2) return false;
  const apart = starts.filter((start, index) =>
    starts.slice(0, index).every((other) => metresBetween(start, other) > sameStartMetres),
  );
  return apart.length >= starts.length * 0.8;
}
