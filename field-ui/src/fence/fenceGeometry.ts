import { lineString, multiPolygon, point } from '@turf/helpers';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { lineIntersect } from '@turf/line-intersect';
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import type { PackedFence } from '@cartera/domain/fieldVisit';
import { metresBetween } from '@cartera/domain/route';
import type { Place } from '@cartera/domain/route';

const at = ({ longitude, latitude }: Place): [number, number] => [longitude, latitude];

/** How far outside of a fence a place lies, in metres; 0 inside or on it. PostGIS answers the server's judge to within half a percent of this. */
export function metresOutside(place: Place, { polygons }: PackedFence): number {
  const fence = multiPolygon(polygons);
  if (booleanPointInPolygon(at(place), fence)) return 0;
  return Math.max(0, pointToPolygonDistance(point(at(place)), fence, { units: 'meters' }));
}

/** The share (0 to 1) of the straight line between two places that lies outside of a fence; undefined when they are one place. */
export function outsideShare(from: Place, to: Place, { polygons }: PackedFence): number | undefined {
  const whole = metresBetween(from, to);
  if (whole === 0) return undefined;
  const fence = multiPolygon(polygons);
  // Between two crossings of the border a line is wholly inside or wholly outside: its middle says which.
  const crossings = lineIntersect(lineString([at(from), at(to)]), fence).features.map(
    ({ geometry }) =>
      metresBetween(from, { longitude: geometry.coordinates[0] ?? 0, latitude: geometry.coordinates[1] ?? 0 }) / whole,
  );
  const cuts = [0, ...crossings.sort((a, b) => a - b), 1];
  let outside = 0;
  for (const [index, cut] of cuts.slice(1).entries()) {
    const begins = cuts[index] ?? 0;
    const middle = (begins + cut) / 2;
    const longitude = from.longitude + (to.longitude - from.longitude) * middle;
    const latitude = from.latitude + (to.latitude - from.latitude) * middle;
    if (!booleanPointInPolygon([longitude, latitude], fence)) outside += cut - begins;
  }
  return Math.min(1, Math.max(0, outside));
}
