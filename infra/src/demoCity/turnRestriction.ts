import type { Point } from './plane.js';
import { randomFor } from './random.js';
import { avenueKinds } from './street.js';
import type { Street, TurnRestriction } from './street.js';

interface Approach {
  readonly street: number;
  readonly arrives: boolean;
  readonly leaves: boolean;
  /** Radians of the way out of the junction. */
  readonly outward: number;
}

function approaches(streets: readonly Street[], nodes: readonly Point[]): Map<number, Approach[]> {
  const byNode = new Map<number, Approach[]>();
  streets.forEach((street, index) => {
    if (!(avenueKinds as readonly string[]).includes(street.kind)) return;
    const ends = [
      { via: street.nodes[0], neighbour: street.nodes[1], arrives: 'backward' },
      { via: street.nodes.at(-1), neighbour: street.nodes.at(-2), arrives: 'forward' },
    ] as const;
    for (const { via, neighbour, arrives } of ends) {
      const here = nodes[via ?? -1];
      const there = nodes[neighbour ?? -1];
      if (via === undefined || here === undefined || there === undefined) continue;
      const list = byNode.get(via) ?? [];
      list.push({
        street: index,
        arrives: street.direction === 'both' || street.direction === arrives,
        leaves: street.direction === 'both' || street.direction !== arrives,
        outward: Math.atan2(there.y - here.y, there.x - here.x),
      });
      byNode.set(via, list);
    }
  });
  return byNode;
}

/** Turning angle in radians, left positive, from arriving by one approach to leaving by the other. */
function turn(from: Approach, to: Approach): number {
  const angle = to.outward - (from.outward + Math.PI);
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

/**
 * Forbids left turns (and a few right ones) where avenues meet with four arms: there the block can be driven round, so nothing
 * becomes unreachable. Only where both ways end at the junction, as the rule of the format demands.
 */
export function drawTurnRestrictions(
  seed: number,
  streets: readonly Street[],
  nodes: readonly Point[],
): TurnRestriction[] {
  const random = randomFor(seed, 'turns');
  const restrictions: TurnRestriction[] = [];
  for (const [via, arms] of approaches(streets, nodes)) {
    if (arms.length < 4) continue;
    for (const from of arms.filter((arm) => arm.arrives)) {
      for (const to of arms.filter((arm) => arm.leaves && arm !== from)) {
        const angle = turn(from, to);
        const isLeft = angle > 0.9 && angle < 2.3;
        const isRight = angle < -0.9 && angle > -2.3;
        if (isLeft && random.chance(0.3)) {
          restrictions.push({ kind: 'no_left_turn', from: from.street, to: to.street, via });
        } else if (isRight && random.chance(0.04)) {
          restrictions.push({ kind: 'no_right_turn', from: from.street, to: to.street, via });
        }
      }
    }
  }
  return restrictions;
}
