/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import { navigationAddress } from '../../src/route/navigationAddress.js';
import { routeChange } from '../../src/route/routeChange.js';
import type { SeenRoute } from '../../src/route/routeChange.js';

/** A route by the names of its stops; one in capitals has been visited. */
const routeOf = (version: number, names: string): SeenRoute => ({
  version,
  stops: [...names].map((name, index) => ({
    id: name.toLowerCase(),
    position: index + 1,
    state: name === name.toLowerCase() ? 'open' : 'done',
    address: { line: `Calle ${name.toLowerCase()}`, settlement: '', town: '', reference: '' },
  })),
});

describe('what a new version of a route means', () => {
  test.each([
    ['nothing', 'abc', 'abc', undefined],
    ['a visit that was made meanwhile', 'abc', 'Abc', undefined],
    ['a visit that was made and closed out of order', 'abcd', 'abCd', undefined],
    ['an urgent case', 'abc', 'abcd', { added: ['Calle d'], removed: [], isReordered: false }],
    ['a reassignment', 'abc', 'ac', { added: [], removed: ['Calle b'], isReordered: false }],
    ['another order', 'abc', 'acb', { added: [], removed: [], isReordered: true }],
    ['all of it', 'Abcd', 'Adce', { added: ['Calle e'], removed: ['Calle b'], isReordered: true }],
    ['a visited stop that is gone', 'Abc', 'bc', undefined],
  ])('%s', (_name, before, after, change) => {
    expect(routeChange(routeOf(1, before), routeOf(2, after))).toEqual(change);
  });
});

describe('the phone’s own maps', () => {
  const door = { latitude: 19.15, longitude: -99.21, travelMode: 'foot' as const };

  test.each([
    ['Mozilla/5.0 (Linux; Android 14; moto g14)', 'geo:19.15,-99.21?q=19.15,-99.21'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'maps:?daddr=19.15,-99.21&dirflg=w'],
  ])('on %s', (userAgent, address) => {
    expect(navigationAddress(door, userAgent)).toBe(address);
  });

  test('no map company is told where a door is', () => {
    for (const userAgent of ['Android', 'iPhone', 'Windows NT'])
      expect(navigationAddress(door, userAgent)).not.toMatch(/^https?:/);
  });
});
