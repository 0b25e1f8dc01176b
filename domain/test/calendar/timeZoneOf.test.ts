import { describe, expect, test } from '@jest/globals';
import { isMexicanZone, offsetMinutes, timeZoneOf, zoneExceptions } from '../../src/calendar/index.js';

describe('timeZoneOf', () => {
  test.each([
    ['14', '039', 'America/Mexico_City'],
    ['02', '004', 'America/Tijuana'],
    ['26', '030', 'America/Hermosillo'],
    ['25', '006', 'America/Mazatlan'],
    ['03', '008', 'America/Mazatlan'],
    ['18', '017', 'America/Mazatlan'],
    ['18', '020', 'America/Bahia_Banderas'],
    ['08', '019', 'America/Chihuahua'],
    ['08', '037', 'America/Ciudad_Juarez'],
    ['08', '052', 'America/Ojinaga'],
    ['28', '022', 'America/Matamoros'],
    ['28', '038', 'America/Mexico_City'],
    ['23', '005', 'America/Cancun'],
    ['99', '001', 'America/Mexico_City'],
  ])('municipality %s%s lives in %s', (stateCode, municipalityCode, zone) => {
    expect(timeZoneOf(stateCode, municipalityCode)).toBe(zone);
  });

  test('answers for the state when the municipality is not known', () => {
    expect(timeZoneOf('08')).toBe('America/Chihuahua');
  });

  test('agrees with the time-zone database about every zone it gives', () => {
    const zones = new Set([...zoneExceptions.map(({ zone }) => zone), timeZoneOf('02'), timeZoneOf('23')]);
    for (const moment of ['2026-01-15T18:00:00Z', '2026-07-15T18:00:00Z']) {
      for (const zone of zones) {
        expect(isMexicanZone(zone)).toBe(true);
        const local = new Date(new Date(moment).toLocaleString('en-US', { timeZone: zone }));
        const utc = new Date(new Date(moment).toLocaleString('en-US', { timeZone: 'UTC' }));
        expect((local.getTime() - utc.getTime()) / 60_000).toBe(offsetMinutes(zone, Date.parse(moment)));
      }
    }
  });
});
