import type { AvenueStretch } from './avenue.js';
import { centroid } from './plane.js';
import type { Point } from './plane.js';

/** A side of a face: the avenue along it, and whether the avenue runs against the face's corners. */
export interface FaceSide {
  readonly avenue: AvenueStretch;
  readonly reversed: boolean;
}

/** A patch between avenues, to be filled with local streets. Convex; corners anticlockwise on the straight sheet. */
export interface Face {
  readonly id: number;
  readonly settlement: number;
  readonly corners: readonly Point[];
  /** Side `n` goes from corner `n` to the next. */
  readonly sides: readonly FaceSide[];
}

/** The node where a local street opens onto the avenue along `side`, at share `t` from that side's first corner. */
export function openOnto(face: Face, side: number, t: number): number {
  const border = face.sides[side];
  if (border === undefined) throw new Error(`Face ${face.id} has no side ${side}.`);
  return border.avenue.junction(border.reversed ? 1 - t : t);
}

/** The face's corners drawn in (or out) about its middle. */
export function shrunk(face: Face, share: number): Point[] {
  const middle = centroid(face.corners);
  return face.corners.map((corner) => ({
    x: middle.x + (corner.x - middle.x) * share,
    y: middle.y + (corner.y - middle.y) * share,
  }));
}
