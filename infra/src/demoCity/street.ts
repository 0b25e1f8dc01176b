import type { Point } from './plane.js';

/** OpenStreetMap's `highway` values that the city uses, widest first. */
export type StreetKind =
  'primary' | 'secondary' | 'tertiary' | 'residential' | 'living_street' | 'service' | 'pedestrian' | 'footway';

export const avenueKinds = ['primary', 'secondary', 'tertiary'] as const satisfies readonly StreetKind[];
export type AvenueKind = (typeof avenueKinds)[number];

/** Which way cars may drive, seen along the street's nodes. Walkers go both ways always. */
export type Direction = 'both' | 'forward' | 'backward';

/** One OpenStreetMap way: a stretch of a street between two junctions or ends. */
export interface Street {
  /** Undefined for paths in parks, which have no addresses. */
  readonly name: string | undefined;
  readonly kind: StreetKind;
  direction: Direction;
  /** Indexes of {@link DemoCity.nodes}. */
  readonly nodes: readonly number[];
  /** Metres from the start of the whole named street, one a node: house numbers are made of them. */
  readonly marks: readonly number[];
  readonly bridge: boolean;
  /** Index of the settlement on each side, seen along the nodes; undefined outside the city. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** A way that may not be driven into another one, where they meet. */
export interface TurnRestriction {
  readonly kind: 'no_left_turn' | 'no_right_turn' | 'no_u_turn';
  /** Indexes of {@link DemoCity.streets}. */
  readonly from: number;
  readonly to: number;
  /** Index of the node where they meet. */
  readonly via: number;
}

/** A patch of ground that is not built on. */
export interface Area {
  readonly kind: 'park' | 'square' | 'water' | 'residential';
  readonly name: string | undefined;
  readonly ring: readonly number[];
}

export function isDrivable(kind: StreetKind): boolean {
  return kind !== 'pedestrian' && kind !== 'footway';
}

/** The city before it is written: nodes are places on the sheet, everything else points at them by index. */
export interface StreetNetwork {
  readonly nodes: readonly Point[];
  readonly streets: readonly Street[];
}
