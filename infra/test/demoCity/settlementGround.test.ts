import { expect, test } from '@jest/globals';
import { centroid, cityOrigin, drawDemoCity, settlementGrounds, toCoordinate } from '../../src/demoCity/index.js';

/** Square degrees within a ring: enough to compare areas of one city. */
function area(ring: readonly (readonly [number, number])[]): number {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

test('the grounds of the settlements are closed, follow each other eastwards, and together are the borough', () => {
  const city = drawDemoCity({ size: 'small', seed: 1 });
  const grounds = settlementGrounds(city);
  expect(grounds).toHaveLength(city.settlements.length);
  for (const { ring, postalCode } of grounds) {
    expect(ring[0]).toEqual(ring.at(-1));
    expect(postalCode).toMatch(/^\d{5}$/);
  }
  const borough = city.boundaries.find(({ level }) => level === 'municipality');
  const border = (borough?.ring ?? []).flatMap((node) => {
    const point = city.nodes[node];
    if (point === undefined) return [];
    const { longitude, latitude } = toCoordinate(point, cityOrigin);
    return [[longitude, latitude] as const];
  });
  const together = grounds.reduce((sum, { ring }) => sum + area(ring), 0);
  expect(together / area(border)).toBeCloseTo(1, 9);
  const middles = grounds.map(({ ring }) => centroid(ring.map(([x, y]) => ({ x, y }))).x);
  expect(middles).toEqual([...middles].sort((one, other) => one - other));
});
