import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { localTime, mexicanZones, momentOf, offsetMinutes } from '../../src/calendar/index.js';
import type { MexicanZone } from '../../src/calendar/index.js';

/** What the zone database of this Node says: the calendar must agree with it wherever both are valid. */
function intlOffset(zone: MexicanZone, at: number): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)!;
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const anyZone = fc.constantFrom(...mexicanZones);
const from = Date.UTC(2023, 0, 1);
const until = Date.UTC(2037, 11, 31);
const anyMoment = fc.integer({ min: from, max: until });

describe('Mexican zones', () => {
  test('agree with the zone database at any moment', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (zone, at) => {
        expect(offsetMinutes(zone, at)).toBe(intlOffset(zone, at));
      }),
      { numRuns: 2000 },
    );
  });

  test('agree with the zone database to the millisecond around every change of the border', () => {
    for (const zone of mexicanZones) {
      for (let hour = from; hour < Date.UTC(2026, 0, 1); hour += 3_600_000) {
        const changes = offsetMinutes(zone, hour) !== offsetMinutes(zone, hour - 1);
        if (changes) expect(intlOffset(zone, hour)).not.toBe(intlOffset(zone, hour - 1));
      }
    }
    const summers = mexicanZones.filter(
      (zone) => offsetMinutes(zone, Date.UTC(2026, 6, 1)) !== offsetMinutes(zone, Date.UTC(2026, 0, 1)),
    );
    expect(summers).toEqual(['America/Matamoros', 'America/Ojinaga', 'America/Ciudad_Juarez', 'America/Tijuana']);
  });

  test('a local date and minute come back from the moment they make', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (zone, at) => {
        const { day, minute } = localTime(at, zone);
        // The hour that autumn repeats has two moments for one local time.
        expect([at, at + 3_600_000]).toContain(momentOf(day, minute, zone));
      }),
    );
  });
});
