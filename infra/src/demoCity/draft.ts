import { barrierMargin } from './barrier.js';
import type { Barrier } from './barrier.js';
import { distance } from './plane.js';
import type { Point } from './plane.js';
import { randomFor } from './random.js';
import { isDrivable } from './street.js';
import type { Area, Direction, Street, StreetKind } from './street.js';

/** A node of a street that is being drawn, with its metres from the start of the whole named street. */
export interface Stop {
  readonly node: number;
  readonly mark: number;
}

/** A street that is being drawn, before the river and the railway cut it. */
export interface StreetPlan {
  readonly name: string | undefined;
  readonly kind: StreetKind;
  readonly direction: Direction;
  readonly stops: readonly Stop[];
  readonly settlement: number;
}

/**
 * Bends the straight sheet a little, so that long avenues curve and no two blocks are alike. Slopes stay under a half, so
 * nothing folds over.
 */
function bending(seed: number): (point: Point) => Point {
  const random = randomFor(seed, 'bending');
  const waves = [
    { height: 120, length: 6000 },
    { height: 42, length: 1700 },
    { height: 7, length: 520 },
  ].map((wave) => ({ ...wave, toX: random.between(0, 6.28), toY: random.between(0, 6.28) }));
  const turn = random.between(-0.22, 0.22);
  return ({ x, y }) => {
    let bentX = x;
    let bentY = y;
    for (const wave of waves) {
      bentX += wave.height * Math.sin((2 * Math.PI * y) / wave.length + wave.toX);
      bentY += wave.height * Math.sin((2 * Math.PI * x) / wave.length + wave.toY);
    }
    return {
      x: bentX * Math.cos(turn) - bentY * Math.sin(turn),
      y: bentX * Math.sin(turn) + bentY * Math.cos(turn),
    };
  };
}

/** The city while it is drawn: layouts add nodes and streets to it on the straight sheet. */
export class CityDraft {
  readonly seed: number;
  readonly barriers: readonly Barrier[];
  /** Nodes on the straight sheet, where layouts reckon. */
  readonly straight: Point[] = [];
  /** The same nodes on the bent sheet, where people live. */
  readonly nodes: Point[] = [];
  readonly streets: Street[] = [];
  readonly areas: Area[] = [];
  readonly #bend: (point: Point) => Point;

  constructor(seed: number, barriers: readonly Barrier[]) {
    this.seed = seed;
    this.barriers = barriers;
    this.#bend = bending(seed);
  }

  addNode(point: Point): number {
    this.straight.push(point);
    this.nodes.push(this.#bend(point));
    return this.nodes.length - 1;
  }

  at(node: number): Point {
    const point = this.straight[node];
    if (point === undefined) throw new Error(`The city has no node ${node}.`);
    return point;
  }

  /** The barrier that lies between two neighbouring nodes, or too near to one of them for a street. */
  barrierBetween(a: number, b: number): Barrier | undefined {
    return this.barriers.find((barrier) => {
      const one = barrier.side(this.at(a));
      const other = barrier.side(this.at(b));
      return one > 0 !== other > 0 || Math.min(Math.abs(one), Math.abs(other)) < barrierMargin[barrier.kind];
    });
  }

  /** Adds a local street, in as many stretches as the river and the railway leave of it. */
  addLocalStreet(plan: StreetPlan): void {
    let stretch: Stop[] = [];
    const finish = (): void => {
      if (stretch.length > 1) {
        this.streets.push({
          name: plan.name,
          kind: plan.kind,
          direction: isDrivable(plan.kind) ? plan.direction : 'both',
          nodes: stretch.map((stop) => stop.node),
          marks: stretch.map((stop) => stop.mark),
          bridge: false,
          left: plan.settlement,
          right: plan.settlement,
        });
      }
      stretch = [];
    };
    for (const stop of plan.stops) {
      const previous = stretch.at(-1);
      if (previous?.node === stop.node) continue;
      if (previous !== undefined && this.barrierBetween(previous.node, stop.node) !== undefined) finish();
      stretch.push(stop);
    }
    finish();
  }

  /** Adds a patch of ground, unless the river or the railway runs through it. */
  addArea(kind: Area['kind'], name: string | undefined, corners: readonly Point[]): void {
    const dry = this.barriers.every((barrier) => {
      const sides = corners.map((corner) => barrier.side(corner));
      return Math.min(...sides) > barrierMargin[barrier.kind] || Math.max(...sides) < -barrierMargin[barrier.kind];
    });
    if (dry) this.areas.push({ kind, name, ring: corners.map((corner) => this.addNode(corner)) });
  }
}

/** Metres along a chain of points, one a point. */
export function runningDistance(points: readonly Point[], start = 0): number[] {
  let total = start;
  return points.map((point, index) => {
    const previous = points[index - 1];
    if (previous !== undefined) total += distance(previous, point);
    return total;
  });
}
