import { describe, expect, test } from '@jest/globals';
import { breachedWays, drawnTrack, eventsOf, placeThen, spanOf, wayUntil } from '../../src/shift/replay.js';
import type { Replay } from '../../src/shift/shiftSource.js';

const start = Date.parse('2026-11-23T15:00:00.000Z');
const at = (minute: number): string => new Date(start + minute * 60_000).toISOString();
const fix = (minute: number, longitude: number) => ({
  at: at(minute),
  longitude,
  latitude: 19,
  accuracyMetres: 5,
  speedMetresPerSecond: 3,
  batteryPercent: 80,
  mocked: false,
});

const replay = {
  shift: { startedAt: at(0), endedAt: at(60) },
  track: [fix(1, -99), fix(3, -98.998), fix(4, -98.998), fix(30, -98.9), fix(31, -98.89)],
  pauses: [{ from: at(5), until: at(29) }],
  stays: [],
  visits: [{ id: 'visit', accountId: 'account', at: at(4), result: 'nobodyHome', longitude: null, latitude: null }],
  fenceEvents: [
    { at: at(31), since: at(30), fence: 'corridor', kind: 'breached', distanceMetres: 120 },
    { at: at(40), since: at(40), fence: 'zone', kind: 'returned', distanceMetres: 0 },
  ],
  alerts: [],
} as unknown as Replay;

describe('a shift that is replayed', () => {
  test('is somewhere between two fixes, and after silence only where it was last', () => {
    expect(placeThen(replay, start)).toBeUndefined();
    expect(placeThen(replay, start + 2 * 60_000)).toMatchObject({ place: [-98.999, 19], silent: false });
    expect(placeThen(replay, start + 10 * 60_000)).toMatchObject({ place: [-98.998, 19], silent: true });
    expect(placeThen(replay, start + 35 * 60_000)).toMatchObject({ place: [-98.89, 19], silent: false });
    expect(placeThen(replay, start + 55 * 60_000)).toMatchObject({ silent: true });
  });

  test('draws its way to the moment that is shown, and not through places where nothing was moved', () => {
    const drawn = drawnTrack(replay.track);
    expect(drawn).toHaveLength(4);
    expect(wayUntil(replay, drawn, start + 2 * 60_000)).toEqual([
      [-99, 19],
      [-98.999, 19],
    ]);
    expect(wayUntil(replay, drawn, start)).toEqual([]);
  });

  test('marks a breach until somebody is back in the same fence', () => {
    expect(breachedWays(replay)).toEqual([
      [
        [-98.9, 19],
        [-98.89, 19],
      ],
    ]);
  });

  test('tells what happened in the order of time, from the start to the end', () => {
    expect(eventsOf(replay).map(({ kind }) => kind)).toEqual([
      'started',
      'visit',
      'paused',
      'resumed',
      'breached',
      'returned',
      'ended',
    ]);
    expect(spanOf(replay)).toEqual({ from: start, until: start + 60 * 60_000 });
  });
});
