import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graceMinutes, shiftBounds, unplannedShiftMinutes } from '../../src/shift/index.js';

const weekday = { fromMinute: 8 * 60, untilMinute: 18 * 60 };
const calendar = { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday };
const minute = 60_000;
const central = 'America/Mexico_City';

describe('a shift', () => {
  test('ends by its calendar and some grace, on its unit’s own date', () => {
    // Monday 23 November 2026, 08:30 in Mexico City.
    expect(shiftBounds(calendar, central, Date.parse('2026-11-23T14:30:00Z'))).toEqual({
      day: '2026-11-23',
      endsBy: Date.parse('2026-11-24T00:00:00Z') + graceMinutes * minute,
    });
    // 23:30 on Sunday in Tijuana is Monday in Greenwich: a free day there.
    const late = Date.parse('2026-11-23T07:30:00Z');
    expect(shiftBounds(calendar, 'America/Tijuana', late)).toEqual({
      day: '2026-11-22',
      endsBy: late + (unplannedShiftMinutes + graceMinutes) * minute,
    });
  });

  test('always ends after it began, and within a day and a half', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
    const zone = fc.constantFrom(central, 'America/Tijuana', 'America/Cancun', 'Unknown/Zone');
    fc.assert(
      fc.property(moment, zone, (startedAt, timeZone) => {
        const { endsBy } = shiftBounds(calendar, timeZone, startedAt);
        expect(endsBy - startedAt).toBeGreaterThanOrEqual(graceMinutes * minute);
        expect(endsBy - startedAt).toBeLessThan(36 * 60 * minute);
      }),
    );
  });
});
