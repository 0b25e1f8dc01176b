/** A place on the flat sheet the city is drawn on: metres east and north of its centre. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** WGS84 degrees. */
export interface Coordinate {
  readonly latitude: number;
  readonly longitude: number;
}

const metresPerDegree = 111_320;

/** Places a point of the sheet on the earth; exact enough (centimetres) within 15 km of the origin. */
export function toCoordinate(point: Point, origin: Coordinate): Coordinate {
  return {
    latitude: origin.latitude + point.y / metresPerDegree,
    longitude: origin.longitude + point.x / (metresPerDegree * Math.cos((origin.latitude * Math.PI) / 180)),
  };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point a share `t` of the way from `a` to `b`. */
export function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

export function centroid(points: readonly Point[]): Point {
  const sum = points.reduce((total, p) => ({ x: total.x + p.x, y: total.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Where segment `a`-`b` meets segment `c`-`d`, as shares of each, or undefined when they do not meet. */
export function crossing(a: Point, b: Point, c: Point, d: Point): { t: number; u: number } | undefined {
  const rx = b.x - a.x;
  const ry = b.y - a.y;
  const sx = d.x - c.x;
  const sy = d.y - c.y;
  const denominator = rx * sy - ry * sx;
  if (Math.abs(denominator) < 1e-9) return undefined;
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / denominator;
  const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { t, u } : undefined;
}

/** Distance from a point to a segment, in metres. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  if (length2 === 0) return distance(point, a);
  const t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length2;
  return distance(point, between(a, b, Math.min(1, Math.max(0, t))));
}

/** Where a straight line enters or leaves a polygon. */
export interface Hit {
  /** Position along the line, in metres from its origin. */
  readonly along: number;
  /** Index of the polygon side that was hit. */
  readonly side: number;
  /** Share of that side, from its first corner. */
  readonly t: number;
}

/** Cuts the endless line through `origin` in the unit `direction` to a convex polygon: its two hits in order, or undefined. */
export function cutToPolygon(
  origin: Point,
  direction: Point,
  polygon: readonly Point[],
): readonly [Hit, Hit] | undefined {
  const reach = 1e5;
  const from = { x: origin.x - direction.x * reach, y: origin.y - direction.y * reach };
  const to = { x: origin.x + direction.x * reach, y: origin.y + direction.y * reach };
  const hits: Hit[] = [];
  polygon.forEach((corner, side) => {
    const next = polygon[(side + 1) % polygon.length] ?? corner;
    const meeting = crossing(from, to, corner, next);
    if (meeting !== undefined) hits.push({ along: meeting.t * 2 * reach - reach, side, t: meeting.u });
  });
  hits.sort((a, b) => a.along - b.along);
  const first = hits[0];
  const last = hits.at(-1);
  return first !== undefined && last !== undefined && last.along - first.along > 1 ? [first, last] : undefined;
}
