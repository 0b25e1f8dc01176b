import type { Point } from './plane.js';
import { randomFor } from './random.js';

/** The river or the railway: few streets cross it. It runs the whole sheet, as a wave about a straight line. */
export interface Barrier {
  readonly kind: 'river' | 'railway';
  /** Signed metres from the barrier; its sign is the bank. */
  side: (point: Point) => number;
  /** Its course over a stretch of its axis, a point every `step` metres. */
  course: (from: number, to: number, step: number) => Point[];
}

/** Half the width that streets keep clear of, in metres. */
export const barrierMargin = { river: 16, railway: 10 } as const;

/**
 * Draws a barrier about the line at `position`.
 *
 * @param axis the coordinate that it runs along: `x` for west to east
 * @param swing how far it wanders from the line, in metres
 */
export function drawBarrier(
  kind: Barrier['kind'],
  axis: 'x' | 'y',
  position: number,
  swing: number,
  seed: number,
): Barrier {
  const random = randomFor(seed, 'barrier', kind);
  const length = Math.max(2600, swing * random.between(5.5, 7));
  const waves = [
    { height: swing * 0.7, length, phase: random.between(0, 2 * Math.PI) },
    { height: swing * 0.3, length: length * random.between(0.3, 0.36), phase: random.between(0, 2 * Math.PI) },
  ];
  const offset = (along: number): number =>
    waves.reduce(
      (sum, wave) => sum + wave.height * Math.sin((2 * Math.PI * along) / wave.length + wave.phase),
      position,
    );
  return {
    kind,
    side: (point) => (axis === 'x' ? point.y - offset(point.x) : point.x - offset(point.y)),
    course: (from, to, step) => {
      const points: Point[] = [];
      for (let along = from; along <= to; along += step) {
        points.push(axis === 'x' ? { x: along, y: offset(along) } : { x: offset(along), y: along });
      }
      return points;
    },
  };
}
