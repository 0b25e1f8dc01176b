import type { BusinessClock } from '@cartera/domain/clock';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * A clock on which it is eleven in the morning of a Wednesday in Mexico City, whatever day the tests run: rules about contact
 * hours would otherwise decide which screens can be tried. It runs at the usual pace to within some seconds a day.
 *
 * @param now epoch milliseconds of the wall clock
 */
export function workingClock(now: number): BusinessClock {
  const today = new Date(now);
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const daysAhead = ((3 - today.getUTCDay() + 7) % 7) + 7;
  // 17:00 UTC is 11:00 in Mexico City, which keeps no summer time.
  const wanted = midnight + daysAhead * dayMs + 17 * hourMs;
  return { origin: 0, rate: wanted / now };
}
