import { barrierMargin } from './barrier.js';
import type { Barrier } from './barrier.js';
import type { CityDraft } from './draft.js';
import { between, distance } from './plane.js';
import type { AvenueKind, Direction } from './street.js';

/** Junctions nearer than this, in metres, become one. */
const snap = 17;
/** Avenues bend with the sheet, so they need a node at least this often, in metres. */
const bendEvery = 90;

interface Junction {
  readonly t: number;
  readonly node: number;
}

/** What an avenue is between two corners of the lattice. */
export interface AvenueSpecification {
  readonly name: string;
  readonly kind: AvenueKind;
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
  /** Metres from the start of the whole avenue. */
  readonly start: number;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** An avenue between two corners of the lattice, collecting the streets that open onto it. */
export class AvenueStretch {
  readonly draft: CityDraft;
  readonly specification: AvenueSpecification;
  readonly length: number;
  readonly #junctions: Junction[];

  constructor(draft: CityDraft, specification: AvenueSpecification) {
    this.draft = draft;
    this.specification = specification;
    const { from, to } = specification;
    this.length = distance(draft.at(from), draft.at(to));
    this.#junctions = [
      { t: 0, node: from },
      { t: 1, node: to },
    ];
  }

  /** The node where a street meets the avenue at share `t` of its length: an old one when there is one near. */
  junction(t: number): number {
    const near = this.#junctions.find((junction) => Math.abs(junction.t - t) * this.length < snap);
    if (near !== undefined) return near.node;
    return this.#insert(t);
  }

  /** All nodes in order, for outlines that follow the avenue. */
  get nodes(): number[] {
    return this.#junctions.map((junction) => junction.node);
  }

  /** Adds the avenue's ways to the draft: one to the river, the bridge, one beyond it. Small avenues have no bridge. */
  build(): void {
    this.#fillBends();
    for (const barrier of this.draft.barriers) this.#meet(barrier);
    let stretch: Junction[] = [];
    this.#junctions.forEach((junction, index) => {
      const next = this.#junctions[index + 1];
      stretch.push(junction);
      if (next === undefined) return;
      const river = this.draft.barriers.find(({ side, kind }) => {
        const here = side(this.draft.at(junction.node));
        const there = side(this.draft.at(next.node));
        return kind === 'river' && here > 0 !== there > 0;
      });
      if (river === undefined) return;
      this.#add(stretch, false);
      if (this.specification.kind !== 'tertiary') this.#add([junction, next], true);
      stretch = [];
    });
    this.#add(stretch, false);
  }

  #insert(t: number): number {
    const { from, to } = this.specification;
    const node = this.draft.addNode(between(this.draft.at(from), this.draft.at(to), t));
    this.#junctions.push({ t, node });
    this.#junctions.sort((a, b) => a.t - b.t);
    return node;
  }

  #after(junction: Junction): Junction | undefined {
    return this.#junctions.find((other) => other.t > junction.t);
  }

  #fillBends(): void {
    for (const junction of [...this.#junctions]) {
      const next = this.#after(junction);
      if (next === undefined) continue;
      const pieces = Math.ceil(((next.t - junction.t) * this.length) / bendEvery);
      for (let piece = 1; piece < pieces; piece++) {
        this.#insert(junction.t + ((next.t - junction.t) * piece) / pieces);
      }
    }
  }

  /** Puts a node on each bank of a river, and one where the rails cross. */
  #meet(barrier: Barrier): void {
    const sideAt = (t: number): number =>
      barrier.side(between(this.draft.at(this.specification.from), this.draft.at(this.specification.to), t));
    for (const junction of [...this.#junctions]) {
      const next = this.#after(junction);
      if (next === undefined || sideAt(junction.t) > 0 === sideAt(next.t) > 0) continue;
      let low = junction.t;
      let high = next.t;
      for (let step = 0; step < 30; step++) {
        const middle = (low + high) / 2;
        if (sideAt(middle) > 0 === sideAt(junction.t) > 0) low = middle;
        else high = middle;
      }
      const margin = barrier.kind === 'river' ? barrierMargin.river / this.length : 0;
      for (const t of margin === 0 ? [low] : [low - margin, low + margin]) {
        if (t - junction.t > 4 / this.length && next.t - t > 4 / this.length) this.#insert(t);
      }
    }
  }

  #add(junctions: readonly Junction[], bridge: boolean): void {
    if (junctions.length < 2) return;
    const { name, kind, direction, start, left, right } = this.specification;
    this.draft.streets.push({
      name,
      kind,
      direction,
      nodes: junctions.map((junction) => junction.node),
      marks: junctions.map((junction) => start + junction.t * this.length),
      bridge,
      left,
      right,
    });
  }
}
