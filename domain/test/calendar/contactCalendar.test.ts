import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayMs,
  endOfWindow,
  isContactTime,
  isOfficialHoliday,
  localTime,
  mexicanZones,
  nextSlot,
  spread,
  strictCalendar,
} from '../../src/calendar/index.js';

const anyZone = fc.constantFrom(...mexicanZones);
const anyMoment = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2035, 0, 1) });
const anyBand = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([fromMinute, length]) => ({ fromMinute, untilMinute: Math.min(1440, fromMinute + length) }))
  .filter(({ fromMinute, untilMinute }) => Math.min(untilMinute, 1320) - Math.max(fromMinute, 420) >= 1);
const anyShare = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const dayNumber = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / dayMs;

describe('contact calendar', () => {
  test('a slot is never early, always in contact hours and inside its band', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, anyBand, anyShare, (earliest, zone, band, share) => {
        const slot = nextSlot(earliest, zone, strictCalendar, band, share);
        expect(slot).toBeGreaterThanOrEqual(earliest);
        expect(slot - earliest).toBeLessThan(8 * dayMs);
        expect(isContactTime(slot, zone, strictCalendar)).toBe(true);
        const { minute } = localTime(slot, zone);
        expect(minute).toBeGreaterThanOrEqual(band.fromMinute);
        expect(minute).toBeLessThan(band.untilMinute);
      }),
      { numRuns: 1000 },
    );
  });

  test('a calendar that forbids every day delays nothing for ever', () => {
    const never = { ...strictCalendar, weekdays: [] };
    expect(nextSlot(1_800_000_000_000, 'America/Mexico_City', never, strictCalendar, 0)).toBe(1_800_000_000_000);
  });

  test('the end of a window is the last minute of a contact day', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 60 }), anyZone, (at, days, zone) => {
        const end = endOfWindow(at, days, zone, strictCalendar);
        expect(isContactTime(end, zone, strictCalendar)).toBe(true);
        expect(isContactTime(end + 60_000, zone, strictCalendar)).toBe(false);
      }),
    );
  });

  test('official holidays of 2026 and the inauguration of 2030', () => {
    const holidays = Array.from({ length: 365 }, (_, index) => dayNumber(2026, 1, 1) + index)
      .filter(isOfficialHoliday)
      .map((day) => new Date(day * dayMs).toISOString().slice(5, 10));
    expect(holidays).toEqual(['01-01', '02-02', '03-16', '05-01', '09-16', '11-16', '12-25']);
    expect(isOfficialHoliday(dayNumber(2030, 10, 1))).toBe(true);
    expect(isOfficialHoliday(dayNumber(2029, 10, 1))).toBe(false);
  });

  test('wake-ups of many accounts are spread evenly', () => {
    const buckets = new Array<number>(20).fill(0);
    for (let account = 0; account < 20_000; account += 1) {
      const share = spread(`00000000-0000-4000-8000-${account.toString(16).padStart(12, '0')}`, 'carta', 0);
      buckets[Math.floor(share * 20)]! += 1;
    }
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
