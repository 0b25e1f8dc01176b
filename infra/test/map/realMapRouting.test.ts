import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildRoutingGraph, osrmPrograms, withRouting } from '@cartera/infra/map';
import type { Position } from '@cartera/infra/map';
import { normaliseSource } from '../../src/map/mapSource.js';
import { askRoute, turns } from './routeQuestions.js';

/** Real data that lies beside the checkout on the machines that have it, and is never part of the project. */
const shared = process.env.CARTERA_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const source = join(shared, 'data', 'osm', 'guadalajara-providencia.osm.gz');
const present = existsSync(source);
if (!present) console.warn(`SKIPPED: the real map is not at ${source}; say where with CARTERA_SHARED.`);

interface Way {
  nodes: number[];
  tags: Map<string, string>;
}

interface RealMap {
  places: Map<number, Position>;
  ways: Map<number, Way>;
  /** Ids of the three nodes around each forbidden turn. */
  forbidden: (readonly [number, number, number])[];
}

function attribute(text: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';
}

function tagsOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/<tag k="([^"]*)" v="([^"]*)"/g)].map((tag) => [tag[1]!, tag[2]!]));
}

function readMap(): RealMap {
  const xml = gunzipSync(readFileSync(source)).toString();
  const places = new Map<number, Position>();
  for (const [node] of xml.matchAll(/<node [^>]*>/g)) {
    places.set(Number(attribute(node, 'id')), [Number(attribute(node, 'lon')), Number(attribute(node, 'lat'))]);
  }
  const ways = new Map<number, Way>();
  for (const [way] of xml.matchAll(/<way [\s\S]*?<\/way>/g)) {
    const nodes = [...way.matchAll(/<nd ref="(\d+)"/g)].map((nd) => Number(nd[1]));
    ways.set(Number(attribute(way, 'id')), { nodes, tags: tagsOf(way) });
  }
  const forbidden: RealMap['forbidden'] = [];
  for (const [relation] of xml.matchAll(/<relation [\s\S]*?<\/relation>/g)) {
    const tags = tagsOf(relation);
    if (!/^no_(left|right)_turn$/.test(tags.get('restriction') ?? '') || tags.has('except')) continue;
    const members = [...relation.matchAll(/<member [^>]*>/g)].map(([member]) => member);
    const reference = (role: string): number => {
      const member = members.find((text) => attribute(text, 'role') === role) ?? '';
      return Number(attribute(member, 'ref'));
    };
    const via = reference('via');
    const from = ways.get(reference('from'))?.nodes;
    const to = ways.get(reference('to'))?.nodes;
    if (from === undefined || to === undefined || !places.has(via)) continue;
    const before = from.at(-1) === via ? from.at(-2) : from[1];
    const after = to[0] === via ? to[1] : to.at(-2);
    if (before !== undefined && after !== undefined) forbidden.push([before, via, after]);
  }
  return { places, ways, forbidden };
}

function metres(a: Position, b: Position): number {
  const east = (b[0] - a[0]) * 111_320 * Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(east, (b[1] - a[1]) * 111_320);
}

function along(a: Position, b: Position, share: number): Position {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

(present ? describe : describe.skip)('the real map of Providencia', () => {
  let folder: string;
  let car: string;
  let foot: string;
  let map: RealMap;

  beforeAll(async () => {
    await osrmPrograms.ensure(() => undefined);
    map = readMap();
    folder = await mkdtemp(join(tmpdir(), 'real-map-routing-'));
    const pbf = join(folder, 'map.osm.pbf');
    await normaliseSource(source, pbf);
    car = join(folder, 'car', 'map.osrm');
    foot = join(folder, 'foot', 'map.osrm');
    await buildRoutingGraph('car', pbf, car);
    await buildRoutingGraph('foot', pbf, foot);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('is driven along its one-ways and walked against them', async () => {
    const streets = [...map.ways.values()].filter(
      ({ tags }) =>
        tags.get('oneway') === 'yes' && /^(secondary|tertiary|residential)$/.test(tags.get('highway') ?? ''),
    );
    let walkedAgainst = 0;
    let asked = 0;
    await withRouting(car, (carUrl) =>
      withRouting(foot, async (footUrl) => {
        for (const { nodes } of streets) {
          const step = nodes.findIndex((node, index) => {
            const [a, b] = [map.places.get(node), map.places.get(nodes[index + 1] ?? 0)];
            return a !== undefined && b !== undefined && metres(a, b) > 50;
          });
          if (step < 0) continue;
          const [a, b] = [map.places.get(nodes[step]!)!, map.places.get(nodes[step + 1]!)!];
          const direct = metres(a, b) * 0.4;
          asked++;
          // A cut-out map has streets that no car can come back to: no route at all obeys the arrow, too.
          const driven = await askRoute(carUrl, along(a, b, 0.7), along(a, b, 0.3)).catch(() => undefined);
          expect(driven?.metres ?? Infinity).toBeGreaterThan(direct * 2);
          const walked = await askRoute(footUrl, along(a, b, 0.7), along(a, b, 0.3));
          if (walked.metres < direct * 1.15 + 2) walkedAgainst++;
        }
      }),
    );
    expect(asked).toBeGreaterThan(50);
    expect(walkedAgainst).toBe(asked);
  });

  test('is driven without its forbidden turns, which are walked', async () => {
    expect(map.forbidden.length).toBeGreaterThan(5);
    await withRouting(car, (carUrl) =>
      withRouting(foot, async (footUrl) => {
        for (const [before, via, after] of map.forbidden) {
          const [a, corner, c] = [before, via, after].map((node) => map.places.get(node)!);
          const from = along(a!, corner!, 0.5);
          const to = along(corner!, c!, 0.5);
          const driven = await askRoute(carUrl, from, to).catch(() => undefined);
          expect(driven === undefined ? [] : turns(driven)).not.toContain(`${before}>${via}>${after}`);
          const direct = metres(from, corner!) + metres(corner!, to);
          expect((await askRoute(footUrl, from, to)).metres).toBeLessThan(direct * 1.6 + 10);
        }
      }),
    );
  });
});
