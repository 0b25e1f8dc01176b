import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  absurdDetour,
  corridorWidth,
  guessedSeconds,
  leastSeconds,
  metresBetween,
  turnWords,
  walkableRuns,
  walkingIsQuicker,
} from '../../src/route/index.js';
import type { Place } from '../../src/route/index.js';

const place = fc.record({
  longitude: fc.double({ min: -117, max: -87, noNaN: true }),
  latitude: fc.double({ min: 15, max: 32, noNaN: true }),
});

describe('distances', () => {
  test('are those of the earth', () => {
    const [zocalo, angel] = [
      { longitude: -99.1332, latitude: 19.4326 },
      { longitude: -99.1677, latitude: 19.427 },
    ];
    expect(metresBetween(zocalo, angel)).toBeGreaterThan(3_600);
    expect(metresBetween(zocalo, angel)).toBeLessThan(3_720);
  });

  test('are the same there and back, and no guess is quicker than the quickest way', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom('car' as const, 'foot' as const), (a, b, mode) => {
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
        expect(leastSeconds(mode, a, b)).toBeLessThanOrEqual(guessedSeconds(mode, a, b));
      }),
    );
  });
});

test('a detour is absurd by ratio and by length, and a walk around the corner is not', () => {
  const from = { longitude: -99.2, latitude: 19.3 };
  const near = { longitude: -99.2, latitude: 19.3045 };
  expect(absurdDetour(from, near, 27_500)).toBeGreaterThan(50);
  expect(absurdDetour(from, near, 900)).toBeUndefined();
  expect(absurdDetour(from, from, 700)).toBeUndefined();
});

test('a wide road has a wide corridor', () => {
  const width = (travelMode: 'car' | 'foot', metresPerSecond: number, motorway = false): number =>
    corridorWidth({ travelMode, metresPerSecond, motorway });
  expect(width('foot', 1.3)).toBeLessThan(width('car', 6));
  expect(width('car', 6)).toBeLessThan(width('car', 14));
  expect(width('car', 14)).toBeLessThan(width('car', 25));
  expect(width('car', 10, true)).toBe(width('car', 25));
});

test.each([
  [{ type: 'depart', street: 'Calle Luna' }, 'Sal por Calle Luna'],
  [{ type: 'turn', modifier: 'right', street: 'Calle Sol' }, 'Gira a la derecha en Calle Sol'],
  [{ type: 'turn', modifier: 'sharp left', street: '' }, 'Gira cerrado a la izquierda'],
  [{ type: 'continue', modifier: 'uturn', street: 'Av. Hidalgo' }, 'Da vuelta en U en Av. Hidalgo'],
  [{ type: 'new name', modifier: 'straight', street: 'Av. Juárez' }, 'Continúa por Av. Juárez'],
  [{ type: 'fork', modifier: 'slight left', street: 'Eje 8' }, 'Mantente a la izquierda por Eje 8'],
  [{ type: 'on ramp', modifier: 'right', street: 'Periférico' }, 'Toma el acceso a Periférico'],
  [{ type: 'off ramp', modifier: 'right', street: 'Toluca' }, 'Toma la salida hacia Toluca'],
  [{ type: 'roundabout', exit: 2, street: 'Reforma' }, 'En la glorieta, toma la segunda salida por Reforma'],
  [{ type: 'rotary', exit: 11, street: '' }, 'En la glorieta, toma la salida 11'],
  [{ type: 'end of road', modifier: 'left', street: 'Calle 5' }, 'Gira a la izquierda en Calle 5'],
  [{ type: 'arrive', modifier: 'right', street: 'Calle 5' }, 'Llegas: el domicilio está a la derecha'],
  [{ type: 'arrive', street: 'Calle 5' }, 'Llegas al domicilio'],
  [{ type: 'something new', modifier: 'straight', street: 'Calle 5' }, 'Sigue derecho por Calle 5'],
])('says %j', (turn, words) => {
  expect(turnWords(turn)).toBe(words);
});

describe('park and walk', () => {
  test('runs are of neighbours, in order, and never share a stop', () => {
    const near = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
      .map(([x, y]): Place => ({ longitude: -99.2 + x / 500, latitude: 19.3 + y / 500 }));
    fc.assert(
      fc.property(fc.array(near, { maxLength: 40 }), (stops) => {
        let free = 0;
        for (const [first, last] of walkableRuns(stops)) {
          expect(first).toBeGreaterThanOrEqual(free);
          expect(last).toBeGreaterThan(first);
          for (let index = first; index <= last; index += 1)
            expect(metresBetween(stops[first]!, stops[index]!)).toBeLessThanOrEqual(300);
          free = last + 1;
        }
      }),
    );
  });

  test('walking pays where parking again costs more', () => {
    expect(walkingIsQuicker([60, 60], [90, 90, 100])).toBe(true);
    expect(walkingIsQuicker([20], [300, 300])).toBe(false);
  });
});
