import { runningDistance } from './draft.js';
import type { CityDraft } from './draft.js';
import { openOnto, shrunk } from './face.js';
import type { Face } from './face.js';
import { centroid, cutToPolygon, distance } from './plane.js';
import type { Hit, Point } from './plane.js';
import type { Random } from './random.js';
import type { Direction, StreetKind } from './street.js';

/** Corners of a ring; a third of them can have a spoke. */
const corners = 30;

/** A settlement of closed circuits about a green middle, with few gates; or a park with paths. */
export interface RingStyle {
  /** From the outside in: how far out each ring lies (1 is the avenue), and what it is. */
  readonly rings: readonly { readonly share: number; readonly kind: StreetKind; readonly direction: Direction }[];
  readonly gates: number;
  readonly spokes: StreetKind;
  /** Share of the places for a spoke that have one. */
  readonly spokeShare: number;
  /** The middle's green: how far out it reaches, 1 being the avenue. */
  readonly greenShare: number;
}

/** Fills a face with rings. Paths inside the green have no name. */
export function layOutRings(
  draft: CityDraft,
  face: Face,
  style: RingStyle,
  random: Random,
  nextName: () => string,
): void {
  const middle = centroid(face.corners);
  const phase = random.between(0, Math.PI);
  const rays = Array.from({ length: corners }, (_, index) => {
    const angle = phase + (2 * Math.PI * index) / corners;
    const toward = { x: Math.cos(angle), y: Math.sin(angle) };
    const hit = cutToPolygon(middle, toward, face.corners)?.[1];
    return { toward, hit };
  }).filter((ray): ray is { toward: Point; hit: Hit } => ray.hit !== undefined);

  const rings = style.rings.map(({ share, kind, direction }) => {
    // The inner rings forget the face's sharp corners.
    const mean = rays.reduce((sum, ray) => sum + ray.hit.along, 0) / rays.length;
    const nodes = rays.map(({ toward, hit }) => {
      const reach = share * (hit.along * share + mean * (1 - share));
      return draft.addNode({ x: middle.x + toward.x * reach, y: middle.y + toward.y * reach });
    });
    const closed = [...nodes, nodes[0] ?? 0];
    const marks = runningDistance(closed.map((node) => draft.at(node)));
    const named = kind !== 'footway';
    draft.addLocalStreet({
      name: named ? `Circuito ${nextName()}` : undefined,
      kind,
      direction,
      stops: closed.map((node, index) => ({ node, mark: marks[index] ?? 0 })),
      settlement: face.settlement,
    });
    return nodes;
  });

  const addSpoke = (kind: StreetKind, form: string, nodes: readonly number[]): void => {
    const marks = runningDistance(nodes.map((node) => draft.at(node)));
    draft.addLocalStreet({
      name: kind === 'footway' ? undefined : `${form} ${nextName()}`,
      kind,
      direction: 'both',
      stops: nodes.map((node, index) => ({ node, mark: marks[index] ?? 0 })),
      settlement: face.settlement,
    });
  };

  const outer = rings[0] ?? [];
  for (let gate = 0; gate < style.gates; gate++) {
    const index = Math.floor((gate * rays.length) / style.gates);
    const ray = rays[index];
    const node = outer[index];
    if (ray !== undefined && node !== undefined) {
      addSpoke('residential', 'Calle', [openOnto(face, ray.hit.side, ray.hit.t), node]);
    }
  }
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    for (let index = ring; index < rays.length; index += 3) {
      const nodes = [rings[ring]?.[index], rings[ring + 1]?.[index]].filter((node) => node !== undefined);
      // The first spoke always stands, so that no ring is an island.
      if (nodes.length === 2 && (index === ring || random.chance(style.spokeShare))) {
        addSpoke(style.spokes, random.chance(0.4) ? 'Privada' : 'Calle', nodes);
      }
    }
  }
  const inner = shrunk(face, style.greenShare);
  const name = `${distance(inner[0] ?? middle, middle) > 200 ? 'Parque' : 'Jardín'} ${nextName()}`;
  draft.addArea('park', name, inner);
}
