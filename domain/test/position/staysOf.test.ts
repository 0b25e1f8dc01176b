import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { staysOf } from '../../src/position/index.js';

const minute = 60_000;
const fix = (minutes: number, metresNorth: number, accuracyMetres = 8) => ({
  at: minutes * minute,
  longitude: -99.13,
  latitude: 19.43 + metresNorth / 111_320,
  accuracyMetres,
});

describe('stays', () => {
  test('are whiles in one place, in spite of jitter and of fixes that know nothing', () => {
    const track = [fix(0, 0), fix(1, 20), fix(2, 9_000, 5_000), fix(4, 30), fix(5, 400), fix(6, 900), fix(10, 910)];
    expect(staysOf(track).map(({ from, until }) => [from / minute, until / minute])).toEqual([
      [0, 4],
      [6, 10],
    ]);
  });

  test('never overlap, last some minutes, and a red light is none', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -200, max: 200 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let [seconds, metres] = [0, 0];
        const stays = staysOf(steps.map(([s, m]) => fix((seconds += s) / 60, (metres += m))));
        let before = -1;
        for (const { from, until } of stays) {
          expect(until - from).toBeGreaterThanOrEqual(3 * minute);
          expect(from).toBeGreaterThan(before);
          before = until;
        }
      }),
    );
    expect(staysOf([fix(0, 0), fix(2, 0), fix(2.5, 500)])).toEqual([]);
  });
});
