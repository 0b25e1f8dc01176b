import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostVertices, readTerritory } from '@cartera/domain/unit';

const west = -99.2;
const ring = (shift = 0): number[][] => [
  [west + shift, 19.3],
  [west + 0.1 + shift, 19.3],
  [west + 0.1 + shift, 19.4],
  [west + shift, 19.3],
];
const polygon = (...rings: unknown[]): unknown => ({ type: 'Polygon', coordinates: rings });
const refused = (told: unknown): unknown => {
  const read = readTerritory(told);
  return 'refusal' in read ? read.refusal : undefined;
};

describe('readTerritory', () => {
  it('takes polygons of any place in Mexico, without their heights, as one multipolygon', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -117, max: -88, noNaN: true }),
        fc.double({ min: 15, max: 31, noNaN: true }),
        (longitude, latitude) => {
          const corners = [
            [longitude, latitude, 2_240],
            [longitude + 0.1, latitude, 2_240],
            [longitude, latitude + 0.1, 2_240],
            [longitude, latitude, 2_240],
          ];
          const flat = corners.map(([x, y]) => [x, y]);
          expect(readTerritory(polygon(corners))).toEqual({
            territory: { type: 'MultiPolygon', coordinates: [[flat]] },
          });
        },
      ),
    );
    const two = { type: 'MultiPolygon', coordinates: [[ring()], [ring(0.5)]] };
    expect(readTerritory(two)).toEqual({ territory: two });
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [west, 19] }, { code: 'territory.notPolygon' }],
    ['words', polygon([['a', 'b']]), { code: 'territory.notPolygon' }],
    ['nothing', undefined, { code: 'territory.notPolygon' }],
    ['no ring', polygon(), { code: 'territory.empty' }],
    ['a line there and back', polygon([ring()[0], ring()[1], ring()[0]]), { code: 'territory.empty' }],
    [
      'a ring left open',
      polygon(
        ring()
          .slice(0, 3)
          .concat([[west, 19.35]]),
      ),
      { code: 'territory.ringOpen', at: [west, 19.35] },
    ],
    ['latitude first', polygon(ring().map(([x, y]) => [y, x])), { code: 'territory.swapped', at: [19.3, west] }],
    [
      'metres of UTM',
      polygon([
        [485_000, 2_140_000],
        [486_000, 2_140_000],
        [486_000, 2_141_000],
        [485_000, 2_140_000],
      ]),
      { code: 'territory.notDegrees', at: [485_000, 2_140_000] },
    ],
    [
      'Madrid',
      polygon([
        [-3.7, 40.4],
        [-3.6, 40.4],
        [-3.6, 40.5],
        [-3.7, 40.4],
      ]),
      { code: 'territory.outsideMexico', at: [-3.7, 40.4] },
    ],
    [
      'too fine a border',
      polygon(Array.from({ length: mostVertices + 1 }, () => [west, 19.3])),
      { code: 'territory.tooManyVertices' },
    ],
  ])('refuses %s', (_, told, refusal) => {
    expect(refused(told)).toEqual(refusal);
  });

  it('answers anything at all without throwing', () => {
    fc.assert(fc.property(fc.anything(), (told) => expect(readTerritory(told)).toBeDefined()));
    fc.assert(
      fc.property(fc.constantFrom('Polygon', 'MultiPolygon'), fc.jsonValue(), (type, coordinates) => {
        expect('refusal' in readTerritory({ type, coordinates })).toBe(true);
      }),
    );
  });
});
