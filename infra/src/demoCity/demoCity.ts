import { drawBarrier } from './barrier.js';
import { connected } from './connectivity.js';
import { CityDraft } from './draft.js';
import { layOutGrid } from './gridLayout.js';
import type { GridStyle } from './gridLayout.js';
import type { Face } from './face.js';
import { drawLattice, settlementAt } from './lattice.js';
import type { Lattice } from './lattice.js';
import { distance } from './plane.js';
import type { Coordinate, Point } from './plane.js';
import { randomFor } from './random.js';
import type { Random } from './random.js';
import { layOutRings } from './ringLayout.js';
import { chooseSettlements } from './settlement.js';
import type { Settlement } from './settlement.js';
import { citySizes } from './size.js';
import type { CitySize, CitySizeName } from './size.js';
import { settlementNames } from './streetName.js';
import type { Area, Street, TurnRestriction } from './street.js';
import { drawTurnRestrictions } from './turnRestriction.js';

/**
 * The middle of every demo city: the forest on Pelado volcano, in the south of Mexico City's state. Nobody lives there, so an
 * invented street is never taken for a real one, and the state on the map is the one in the postal catalogue.
 */
export const cityOrigin: Coordinate = { latitude: 19.15, longitude: -99.217 };

/** An area with a name in addresses, as the ring of its nodes. */
export interface NamedBoundary {
  readonly level: 'municipality' | 'settlement';
  readonly name: string;
  readonly postalCode: string | undefined;
  readonly ring: readonly number[];
}

/** A fictitious borough. Everything in it follows from its size and seed. */
export interface DemoCity {
  readonly seed: number;
  readonly size: CitySize;
  readonly nodes: readonly Point[];
  readonly streets: readonly Street[];
  readonly restrictions: readonly TurnRestriction[];
  readonly areas: readonly Area[];
  readonly settlements: readonly Settlement[];
  readonly boundaries: readonly NamedBoundary[];
  /** Node chains of the river and the railway. */
  readonly river: readonly number[];
  readonly railway: readonly number[];
  /** Where the rails cross a street. */
  readonly levelCrossings: readonly number[];
  /** Junctions of great avenues. */
  readonly signals: readonly number[];
}

function gridStyle(kind: string, random: Random): GridStyle {
  const angle = random.pick([0, 0.06, -0.1, 0.2, -0.28, 0.42, 0.78]);
  if (kind === 'Pueblo' || kind === 'Barrio') {
    return {
      angle,
      spacing: [72, 88],
      kinds: ['residential', 'living_street'],
      stray: 11,
      missing: 0.2,
      oneWay: 0.55,
      deadEnds: 0.22,
      passages: 0.12,
      gardens: 0.04,
      pedestrianCore: 105,
    };
  }
  if (kind === 'Unidad habitacional') {
    return {
      angle,
      spacing: [48, 150],
      kinds: ['footway', 'residential'],
      stray: 2,
      missing: 0.04,
      oneWay: 0.3,
      deadEnds: 0,
      passages: 0.05,
      gardens: 0.12,
      pedestrianCore: 0,
    };
  }
  return {
    angle,
    spacing: [random.between(62, 78), random.between(115, 160)],
    kinds: ['residential', 'residential'],
    stray: 3,
    missing: 0.07,
    oneWay: 0.75,
    deadEnds: 0.09,
    passages: 0.07,
    gardens: 0.03,
    pedestrianCore: 0,
  };
}

function fillFace(draft: CityDraft, face: Face, kind: string, nextName: () => string): void {
  const random = randomFor(draft.seed, 'face', face.id);
  const chance = random.next();
  if (kind === 'Colonia' && face.corners.length === 4 && chance < 0.07) {
    const rings = [
      { share: 0.9, kind: 'residential', direction: 'backward' },
      { share: 0.6, kind: 'footway', direction: 'both' },
      { share: 0.3, kind: 'footway', direction: 'both' },
    ] as const;
    layOutRings(
      draft,
      face,
      { rings, gates: 7, spokes: 'footway', spokeShare: 0.5, greenShare: 0.8 },
      random,
      nextName,
    );
  } else if (kind === 'Fraccionamiento' || (kind === 'Colonia' && chance < 0.2)) {
    const rings = [
      { share: 0.86, kind: 'residential', direction: 'both' },
      { share: 0.68, kind: 'living_street', direction: 'forward' },
      { share: 0.5, kind: 'residential', direction: 'both' },
      { share: 0.33, kind: 'living_street', direction: 'both' },
    ] as const;
    const style = { rings, gates: 4, spokes: 'living_street', spokeShare: 0.55, greenShare: 0.16 } as const;
    layOutRings(draft, face, style, random, nextName);
  } else {
    layOutGrid(draft, face, gridStyle(kind, random), random, nextName);
  }
}

function drawSettlements(size: CitySize, seed: number): Settlement[] {
  const settlements: Settlement[] = [];
  let west = 0;
  for (const { name, columns } of size.municipalities) {
    const chosen = chooseSettlements(name, columns * size.rows, randomFor(seed, 'settlements', name));
    for (let row = 0; row < size.rows; row++) {
      for (let step = 0; step < columns; step++) {
        // Back and forth, so that the last of a row and the first of the next are neighbours.
        const column = west + (row % 2 === 0 ? step : columns - 1 - step);
        const place = settlementAt(size, column, row);
        const settlement = chosen[row * columns + step];
        if (place !== undefined && settlement !== undefined) settlements[place] = settlement;
      }
    }
    west += columns;
  }
  return settlements;
}

function drawBoundaries(size: CitySize, lattice: Lattice, settlements: readonly Settlement[]): NamedBoundary[] {
  const boundaries: NamedBoundary[] = [];
  let west = 0;
  for (const { name, columns } of size.municipalities) {
    boundaries.push({
      level: 'municipality',
      name,
      postalCode: undefined,
      ring: lattice.outline(west, 0, columns, size.rows),
    });
    west += columns;
  }
  settlements.forEach(({ name, postalCode }, place) => {
    const ring = lattice.outline(place % size.columns, Math.floor(place / size.columns), 1, 1);
    boundaries.push({ level: 'settlement', name, postalCode, ring });
  });
  return boundaries;
}

/** Draws a city. The same size and seed give the same city, to the last house, on every machine. */
export function drawDemoCity({ size: sizeName, seed }: { size: CitySizeName; seed: number }): DemoCity {
  const size: CitySize = citySizes[sizeName];
  const half = (size.rows * size.spacing) / 2;
  const middleRow = (Math.floor(size.rows / 2) + 0.5) * size.spacing - half;
  const river = drawBarrier('river', 'x', middleRow, Math.max(size.spacing * 0.45, half * 0.16), seed);
  const railway = drawBarrier('railway', 'y', -half * 0.72, Math.max(size.spacing * 0.3, half * 0.07), seed);
  const draft = new CityDraft(seed, [river, railway]);
  const settlements = drawSettlements(size, seed);
  const lattice = drawLattice(draft, size);

  const names = settlements.map((_, place) => settlementNames(randomFor(seed, 'names', place)));
  for (const face of lattice.faces) {
    const settlement = settlements[face.settlement];
    const nextName = names[face.settlement];
    if (settlement !== undefined && nextName !== undefined) fillFace(draft, face, settlement.kind, nextName);
  }
  for (const avenue of lattice.avenues) avenue.build();

  const boundaries = drawBoundaries(size, lattice, settlements);
  const streets = connected(draft.streets, draft.nodes.length);
  const levelCrossings = [...new Set(streets.flatMap((street) => street.nodes))].filter(
    (node) => Math.abs(railway.side(draft.at(node))) < 0.5,
  );
  const rails = [
    ...railway.course(-half - 900, half + 900, 45).map((point) => ({ node: draft.addNode(point), y: point.y })),
    ...levelCrossings.map((node) => ({ node, y: draft.at(node).y })),
  ].sort((a, b) => a.y - b.y);
  const water = river.course(-half - 900, half + 900, 45).map((point) => draft.addNode(point));

  const arms = new Map<number, number>();
  for (const { specification } of lattice.avenues) {
    if (specification.kind === 'tertiary') continue;
    for (const node of [specification.from, specification.to]) arms.set(node, (arms.get(node) ?? 0) + 1);
  }
  return {
    seed,
    size,
    nodes: draft.nodes,
    streets,
    restrictions: drawTurnRestrictions(seed, streets, draft.nodes),
    areas: draft.areas,
    settlements,
    boundaries,
    river: water,
    railway: rails.map(({ node }) => node),
    levelCrossings,
    signals: [...arms].filter(([, count]) => count >= 4).map(([node]) => node),
  };
}

/** Metres of street, by kind; for reports and tests. */
export function streetLengths(city: DemoCity): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const street of city.streets) {
    street.nodes.forEach((node, index) => {
      const here = city.nodes[node];
      const there = city.nodes[street.nodes[index + 1] ?? -1];
      if (here !== undefined && there !== undefined) {
        lengths.set(street.kind, (lengths.get(street.kind) ?? 0) + distance(here, there));
      }
    });
  }
  return lengths;
}
