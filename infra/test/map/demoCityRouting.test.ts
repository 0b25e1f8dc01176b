import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  between,
  cityOrigin,
  distance,
  drawDemoCity,
  housesOf,
  isDrivable,
  randomFor,
  toCoordinate,
  writeOsmFile,
} from '@cartera/infra/demoCity';
import type { Point } from '@cartera/infra/demoCity';
import { buildRoutingGraph, osrmPrograms, withRouting } from '@cartera/infra/map';
import type { Position } from '@cartera/infra/map';
import { normaliseSource } from '../../src/map/mapSource.js';
import { askRoute, steps, turns } from './routeQuestions.js';

const city = drawDemoCity({ size: 'small', seed: 1 });
const houses = [...housesOf(city)];
let folder: string;
let car: string;
let foot: string;

function position(point: Point): Position {
  const { longitude, latitude } = toCoordinate(point, cityOrigin);
  return [longitude, latitude];
}

/** Stretches between neighbouring nodes, as OpenStreetMap ids, long enough to stand on one for certain. */
const stretches = city.streets.flatMap((street, index) =>
  street.nodes.slice(1).map((to, step) => {
    const from = street.nodes[step]!;
    return { street, index, from: from + 1, to: to + 1, a: city.nodes[from]!, b: city.nodes[to]! };
  }),
);

/** Every step a car may take. */
const allowed = new Set(
  stretches.flatMap(({ street, from, to }) =>
    isDrivable(street.kind)
      ? [
          ...(street.direction === 'backward' ? [] : [`${from}>${to}`]),
          ...(street.direction === 'forward' ? [] : [`${to}>${from}`]),
        ]
      : [],
  ),
);

/** The three nodes of each forbidden turn. */
const forbidden = city.restrictions.map(({ from, via, to }) => {
  const neighbour = (street: number): number => {
    const { nodes } = city.streets[street]!;
    return nodes[0] === via ? nodes[1]! : nodes.at(-2)!;
  };
  return { before: neighbour(from), via, after: neighbour(to) };
});

beforeAll(async () => {
  await osrmPrograms.ensure(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'demo-city-routing-'));
  const source = join(folder, 'city.osm.gz');
  await writeOsmFile(city, source);
  const map = join(folder, 'city.osm.pbf');
  await normaliseSource(source, map);
  car = join(folder, 'car', 'map.osrm');
  foot = join(folder, 'foot', 'map.osrm');
  await buildRoutingGraph('car', map, car);
  await buildRoutingGraph('foot', map, foot);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a car in the demo city', () => {
  test('takes only streets for cars, their way round, and no forbidden turn, between 200 pairs of houses', async () => {
    const random = randomFor('pairs of houses');
    const banned = new Set(forbidden.map(({ before, via, after }) => [before, via, after].map((n) => n + 1).join('>')));
    await withRouting(car, async (url) => {
      for (let pair = 0; pair < 200; pair++) {
        const route = await askRoute(url, position(random.pick(houses).at), position(random.pick(houses).at));
        expect(steps(route).filter((step) => !allowed.has(step))).toEqual([]);
        expect(turns(route).filter((turn) => banned.has(turn))).toEqual([]);
      }
    });
  });

  test('goes round the block where the street is one-way, and a walker does not', async () => {
    const oneWays = stretches
      .filter(({ street, a, b }) => street.direction !== 'both' && isDrivable(street.kind) && distance(a, b) > 60)
      .slice(0, 30);
    expect(oneWays).toHaveLength(30);
    await withRouting(car, (carUrl) =>
      withRouting(foot, async (footUrl) => {
        for (const { street, a, b } of oneWays) {
          const [start, end] = street.direction === 'forward' ? [a, b] : [b, a];
          // Against the arrow.
          const from = position(between(start, end, 0.7));
          const to = position(between(start, end, 0.3));
          const direct = distance(start, end) * 0.4;
          expect((await askRoute(carUrl, from, to)).metres).toBeGreaterThan(direct * 3);
          expect((await askRoute(footUrl, from, to)).metres).toBeLessThan(direct * 1.1 + 2);
        }
      }),
    );
  });

  test('obeys every turn restriction, which a walker does not mind', async () => {
    expect(forbidden.length).toBeGreaterThan(3);
    await withRouting(car, (carUrl) =>
      withRouting(foot, async (footUrl) => {
        for (const { before, via, after } of forbidden) {
          const corner = city.nodes[via]!;
          const from = between(city.nodes[before]!, corner, 0.5);
          const to = between(corner, city.nodes[after]!, 0.5);
          const direct = distance(from, corner) + distance(corner, to);
          const route = await askRoute(carUrl, position(from), position(to));
          expect(turns(route)).not.toContain(`${before + 1}>${via + 1}>${after + 1}`);
          expect(route.metres).toBeGreaterThan(direct * 1.3);
          expect((await askRoute(footUrl, position(from), position(to))).metres).toBeLessThan(direct * 1.1 + 2);
        }
      }),
    );
  });
});

describe('a passage in the demo city', () => {
  test('lets walkers through and no car', async () => {
    const passages = stretches.filter(({ street, a, b }) => !isDrivable(street.kind) && distance(a, b) > 35);
    expect(passages.length).toBeGreaterThan(20);
    await withRouting(car, (carUrl) =>
      withRouting(foot, async (footUrl) => {
        for (const { a, b, from, to } of passages.slice(0, 60)) {
          const ends = [position(a), position(b)] as const;
          const walked = await askRoute(footUrl, ...ends);
          expect(walked.metres).toBeLessThan(distance(a, b) * 1.1 + 2);
          const driven = steps(await askRoute(carUrl, ...ends));
          expect(driven).not.toContain(`${from}>${to}`);
          expect(driven).not.toContain(`${to}>${from}`);
        }
      }),
    );
  });
});
