import type { CityDraft, Stop } from './draft.js';
import { openOnto } from './face.js';
import type { Face } from './face.js';
import { between, centroid, cutToPolygon, distance, distanceToSegment } from './plane.js';
import type { Hit, Point } from './plane.js';
import type { Random } from './random.js';
import type { Direction, StreetKind } from './street.js';

/** How the blocks of a settlement are drawn: two bundles of parallel streets, more or less disturbed. */
export interface GridStyle {
  /** Radians between the first bundle and east. */
  readonly angle: number;
  /** Metres between the streets of each bundle. */
  readonly spacing: readonly [number, number];
  readonly kinds: readonly [StreetKind, StreetKind];
  /** Metres that a corner may stray. */
  readonly stray: number;
  /** Share of the stretches between two corners that are missing. */
  readonly missing: number;
  /** Share of the streets where cars go one way only; neighbours alternate. */
  readonly oneWay: number;
  /** Share of the blocks with a dead end, with a passage through, and with a garden in place of houses. */
  readonly deadEnds: number;
  readonly passages: number;
  readonly gardens: number;
  /** Streets within this many metres of the middle are for walkers only. */
  readonly pedestrianCore: number;
}

interface Line {
  readonly origin: Point;
  readonly toward: Point;
  readonly ends: readonly [Hit, Hit];
  readonly name: string;
  readonly kind: StreetKind;
  readonly direction: Direction;
  readonly corners: Map<number, number>;
  readonly stops: { along: number; node: number; gapAfter: boolean }[];
}

/** Nearer to an avenue than this, a corner and the street's end become one node. */
const collapse = 12;

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

function less(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

class Grid {
  readonly draft: CityDraft;
  readonly face: Face;
  readonly style: GridStyle;
  readonly random: Random;
  readonly nextName: () => string;
  readonly bundles: readonly [Line[], Line[]];

  constructor(draft: CityDraft, face: Face, style: GridStyle, random: Random, nextName: () => string) {
    this.draft = draft;
    this.face = face;
    this.style = style;
    this.random = random;
    this.nextName = nextName;
    this.bundles = [this.#bundle(0), this.#bundle(1)];
  }

  #bundle(which: 0 | 1): Line[] {
    const angle = this.style.angle + (which * Math.PI) / 2;
    const toward = { x: Math.cos(angle), y: Math.sin(angle) };
    const across = { x: -toward.y, y: toward.x };
    const middle = centroid(this.face.corners);
    const reach = this.face.corners.map((corner) => dot(less(corner, middle), across));
    const spacing = this.style.spacing[which];
    const collector = 1 + this.random.integer(3);
    const lines: Line[] = [];
    let offset = Math.min(...reach) + spacing * this.random.between(0.5, 0.8);
    for (; offset < Math.max(...reach); offset += spacing * this.random.between(0.85, 1.15)) {
      const origin = { x: middle.x + across.x * offset, y: middle.y + across.y * offset };
      const ends = cutToPolygon(origin, toward, this.face.corners);
      if (ends === undefined || !this.#hasRoom(origin, toward, ends)) continue;
      const isCollector = lines.length % 6 === collector && this.style.kinds[which] === 'residential';
      const turned = lines.length % 2 === 0 ? 'forward' : 'backward';
      const line: Line = {
        origin,
        toward,
        ends,
        name: this.nextName(),
        kind: isCollector ? 'tertiary' : this.style.kinds[which],
        direction: !isCollector && this.random.chance(this.style.oneWay) ? turned : 'both',
        corners: new Map(),
        stops: ends.map((end) => ({
          along: end.along,
          node: openOnto(this.face, end.side, end.t),
          gapAfter: false,
        })),
      };
      lines.push(line);
    }
    return lines;
  }

  /** False for a street that would hug an avenue or cut a sliver off a corner. */
  #hasRoom(origin: Point, toward: Point, ends: readonly [Hit, Hit]): boolean {
    if (ends[1].along - ends[0].along < 75) return false;
    const half = (ends[0].along + ends[1].along) / 2;
    const middle = { x: origin.x + toward.x * half, y: origin.y + toward.y * half };
    return this.face.corners.every((corner, side) => {
      const next = this.face.corners[(side + 1) % this.face.corners.length] ?? corner;
      return distanceToSegment(middle, corner, next) > 30;
    });
  }

  /** Makes a corner of every pair of streets that meet. */
  meet(): void {
    const [firsts, seconds] = this.bundles;
    firsts.forEach((first, i) =>
      seconds.forEach((second, j) => {
        const s = dot(less(second.origin, first.origin), first.toward);
        const u = dot(less(first.origin, second.origin), second.toward);
        if (s <= first.ends[0].along || s >= first.ends[1].along) return;
        if (u <= second.ends[0].along || u >= second.ends[1].along) return;
        const node = this.#nearEnd(first, s) ?? this.#nearEnd(second, u) ?? this.#corner(first, s);
        first.corners.set(j, node);
        second.corners.set(i, node);
        first.stops.push({ along: s, node, gapAfter: this.random.chance(this.style.missing) });
        second.stops.push({ along: u, node, gapAfter: this.random.chance(this.style.missing) });
      }),
    );
  }

  #nearEnd(line: Line, along: number): number | undefined {
    return line.stops.slice(0, 2).find((end) => Math.abs(end.along - along) < collapse)?.node;
  }

  #corner(line: Line, along: number): number {
    const { stray } = this.style;
    return this.draft.addNode({
      x: line.origin.x + line.toward.x * along + this.random.between(-stray, stray),
      y: line.origin.y + line.toward.y * along + this.random.between(-stray, stray),
    });
  }

  /** Gives some blocks a garden, a passage through or a dead end into. */
  furnishBlocks(): void {
    const [firsts] = this.bundles;
    firsts.forEach((lower, i) => {
      const upper = firsts[i + 1];
      if (upper === undefined) return;
      for (const [j, southWest] of lower.corners) {
        const corners = [southWest, lower.corners.get(j + 1), upper.corners.get(j + 1), upper.corners.get(j)];
        const nodes = corners.filter((node) => node !== undefined);
        if (new Set(nodes).size < 4) continue;
        const block = nodes.map((node) => this.draft.at(node));
        if (this.random.chance(this.style.gardens)) this.#garden(block);
        else if (this.random.chance(this.style.passages)) this.#passage(lower, upper, j, block);
        else if (this.random.chance(this.style.deadEnds)) this.#deadEnd(lower, j, block);
      }
    });
  }

  #garden(block: readonly Point[]): void {
    const middle = centroid(block);
    const inset = block.map((corner) => between(corner, middle, Math.min(0.6, 16 / distance(corner, middle))));
    const square = this.style.pedestrianCore > 0;
    this.draft.addArea(square ? 'square' : 'park', `${square ? 'Plaza' : 'Jardín'} ${this.nextName()}`, inset);
  }

  #passage(lower: Line, upper: Line, j: number, [a, b, c, d]: readonly Point[]): void {
    if (a === undefined || b === undefined || c === undefined || d === undefined) return;
    const share = this.random.between(0.4, 0.6);
    const ends = [between(a, b, share), between(d, c, share)] as const;
    const nodes = ends.map((end) => this.draft.addNode(end));
    [lower, upper].forEach((line, index) => this.#insert(line, j, nodes[index] ?? 0, share));
    const stops = nodes.map((node, index) => ({ node, mark: index * distance(...ends) }));
    this.#add(`Andador ${this.nextName()}`, 'footway', stops);
  }

  #deadEnd(line: Line, j: number, [a, b, c, d]: readonly Point[]): void {
    if (a === undefined || b === undefined || c === undefined || d === undefined) return;
    const share = this.random.between(0.35, 0.65);
    const mouth = between(a, b, share);
    const end = between(mouth, between(d, c, share), 0.62);
    const nodes = [this.draft.addNode(mouth), this.draft.addNode(end)] as const;
    this.#insert(line, j, nodes[0], share);
    const form = this.random.chance(0.5) ? 'Privada' : 'Cerrada';
    this.#add(`${form} ${this.nextName()}`, 'living_street', [
      { node: nodes[0], mark: 0 },
      { node: nodes[1], mark: distance(mouth, end) },
    ]);
  }

  /** Puts a node on a street between its corners `j` and `j + 1`. */
  #insert(line: Line, j: number, node: number, share: number): void {
    const from = line.stops.find((stop) => stop.node === line.corners.get(j));
    const to = line.stops.find((stop) => stop.node === line.corners.get(j + 1));
    if (from === undefined || to === undefined) return;
    line.stops.push({ along: from.along + (to.along - from.along) * share, node, gapAfter: false });
    // A street that something opens onto is there.
    from.gapAfter = false;
  }

  #add(name: string, kind: StreetKind, stops: readonly Stop[]): void {
    this.draft.addLocalStreet({ name, kind, direction: 'both', stops, settlement: this.face.settlement });
  }

  /** Adds every street in its stretches: a missing one, or a change from cars to walkers, ends a way. */
  build(): void {
    const middle = centroid(this.face.corners);
    for (const line of this.bundles.flat()) {
      const stops = [...line.stops].sort((a, b) => a.along - b.along);
      const start = stops[0]?.along ?? 0;
      let stretch: Stop[] = [];
      let kind = line.kind;
      const finish = (): void => {
        const form = kind === 'footway' ? 'Andador' : 'Calle';
        this.draft.addLocalStreet({
          name: `${form} ${line.name}`,
          kind,
          direction: line.direction,
          stops: stretch,
          settlement: this.face.settlement,
        });
        stretch = [];
      };
      stops.forEach((stop, index) => {
        const next = stops[index + 1];
        const here = { node: stop.node, mark: stop.along - start };
        stretch.push(here);
        if (next === undefined) return;
        const half = between(this.draft.at(stop.node), this.draft.at(next.node), 0.5);
        const nextKind = distance(half, middle) < this.style.pedestrianCore ? 'pedestrian' : line.kind;
        if (nextKind !== kind) {
          finish();
          stretch = [here];
          kind = nextKind;
        }
        if (stop.gapAfter) finish();
      });
      finish();
    }
  }
}

/** Fills a face with blocks. */
export function layOutGrid(
  draft: CityDraft,
  face: Face,
  style: GridStyle,
  random: Random,
  nextName: () => string,
): void {
  const grid = new Grid(draft, face, style, random, nextName);
  grid.meet();
  grid.furnishBlocks();
  grid.build();
}
