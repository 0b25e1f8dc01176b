import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  carComponents,
  distanceToSegment,
  drawDemoCity,
  housesOf,
  isDrivable,
  streetLengths,
  writeOsmFile,
} from '@cartera/infra/demoCity';
import type { DemoCity, House } from '@cartera/infra/demoCity';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-city-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Node pairs, in the direction cars drive them. */
function drives(city: DemoCity): { street: number; from: number; to: number }[] {
  return city.streets.flatMap((street, index) =>
    !isDrivable(street.kind)
      ? []
      : street.nodes.slice(1).flatMap((to, step) => {
          const from = street.nodes[step]!;
          const ways = [];
          if (street.direction !== 'backward') ways.push({ street: index, from, to });
          if (street.direction !== 'forward') ways.push({ street: index, from: to, to: from });
          return ways;
        }),
  );
}

/**
 * How many stretches of street can be reached from the first, obeying one-ways and turn restrictions and turning back only in dead
 * ends; `backwards` asks instead from how many the first can be reached. A stretch counts once, whichever way it is driven.
 */
function reached(city: DemoCity, backwards: boolean): { count: number; total: number } {
  const edges = drives(city);
  const forbidden = new Set(city.restrictions.map((turn) => `${turn.from}>${turn.via}>${turn.to}`));
  const at = new Map<number, number[]>();
  edges.forEach((edge, index) => {
    const key = backwards ? edge.to : edge.from;
    at.set(key, [...(at.get(key) ?? []), index]);
  });
  const wayOn = new Map<number, Set<number>>();
  for (const { from, to } of edges) wayOn.set(from, (wayOn.get(from) ?? new Set()).add(to));
  const isTurningBack = (one: (typeof edges)[number], other: (typeof edges)[number]): boolean =>
    one.from === other.to && wayOn.get(one.to)!.size > 1;
  const seen = new Set([0]);
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const edge = edges[index]!;
    for (const next of at.get(backwards ? edge.from : edge.to) ?? []) {
      const [one, other] = backwards ? [edges[next]!, edge] : [edge, edges[next]!];
      if (seen.has(next) || isTurningBack(one, other) || forbidden.has(`${one.street}>${one.to}>${other.street}`))
        continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  const stretches = (indexes: Iterable<number>): number =>
    new Set([...indexes].map((index) => [edges[index]!.from, edges[index]!.to].sort((a, b) => a - b).join('-'))).size;
  return { count: stretches(seen), total: stretches(edges.keys()) };
}

describe('the small demo city', () => {
  const city = drawDemoCity({ size: 'small', seed: 1 });
  const houses = [...housesOf(city)];

  test('is the same file for the same seed, and another for another', async () => {
    const hashes = await Promise.all(
      [1, 1, 2].map((seed, index) =>
        writeOsmFile(drawDemoCity({ size: 'small', seed }), join(folder, `${index}.osm.gz`)),
      ),
    );
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
    const xml = gunzipSync(await readFile(join(folder, '0.osm.gz')));
    expect(createHash('sha256').update(xml).digest('hex')).toBe(hashes[0]);
    expect(await readdir(folder)).not.toContain('0.osm.gz.part');
  });

  test('has a hierarchy of streets, one-ways, passages, a river and rails', () => {
    const kinds = streetLengths(city);
    for (const kind of ['primary', 'secondary', 'tertiary', 'residential', 'living_street', 'pedestrian', 'footway']) {
      expect(kinds.get(kind) ?? 0).toBeGreaterThan(500);
    }
    expect(city.streets.filter((street) => street.direction !== 'both').length).toBeGreaterThan(40);
    expect(city.restrictions.length).toBeGreaterThan(3);
    expect(city.streets.filter((street) => street.bridge).length).toBeGreaterThan(1);
    expect(city.streets.filter((street) => street.bridge).length).toBeLessThan(8);
    expect(city.levelCrossings.length).toBeGreaterThan(1);
    expect(city.areas.filter((area) => area.kind === 'park').length).toBeGreaterThan(1);
  });

  test('puts every house on one named street of its settlement', () => {
    const byName = new Map<string, DemoCity['streets'][number][]>();
    for (const street of city.streets) {
      for (const side of [street.left, street.right]) {
        const key = `${street.name}|${side}`;
        byName.set(key, [...(byName.get(key) ?? []), street]);
      }
    }
    const metresFrom = (house: House): number => {
      const place = city.settlements.indexOf(house.settlement);
      const streets = byName.get(`${house.street}|${place}`) ?? [];
      return Math.min(
        ...streets.flatMap((street) =>
          street.nodes
            .slice(1)
            .map((node, step) => distanceToSegment(house.at, city.nodes[street.nodes[step]!]!, city.nodes[node]!)),
        ),
      );
    };
    expect(houses.length).toBeGreaterThan(1500);
    expect(Math.max(...houses.map(metresFrom))).toBeLessThan(17);
  });

  test('gives no address twice', () => {
    const addresses = houses.map((house) => `${house.street} ${house.number}, ${house.settlement.name}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('never gives two places one name in a settlement', () => {
    const kindsOfName = new Map<string, Set<string>>();
    for (const { street, settlement } of houses) {
      const [form = '', ...rest] = street.split(' ');
      const key = `${rest.join(' ')}|${settlement.name}`;
      kindsOfName.set(key, (kindsOfName.get(key) ?? new Set()).add(form));
    }
    expect([...kindsOfName.values()].filter((forms) => forms.size > 1)).toEqual([]);
  });
});

describe.each([
  { size: 'small', seed: 1 },
  { size: 'small', seed: 7 },
  { size: 'small', seed: 20 },
  { size: 'city', seed: 1 },
] as const)('a $size city of seed $seed', ({ size, seed }) => {
  const city = drawDemoCity({ size, seed });

  test('can be driven from every corner to every other', () => {
    const components = carComponents(city.streets, city.nodes.length);
    const used = city.streets.filter((street) => isDrivable(street.kind)).flatMap((street) => street.nodes);
    expect(new Set(used.map((node) => components[node]))).toEqual(new Set([components[used[0]!]]));
  });

  test('stays drivable under its turn restrictions', () => {
    for (const backwards of [false, true]) {
      const { count, total } = reached(city, backwards);
      expect(count).toBe(total);
    }
  });

  test('has settlements that the postal catalogue places in its municipalities', () => {
    expect(city.settlements).toHaveLength(city.size.columns * city.size.rows);
    const keys = city.settlements.map((settlement) => `${settlement.municipality}|${settlement.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const settlement of city.settlements) expect(settlement.postalCode).toMatch(/^0\d{4}$/);
  });
});
