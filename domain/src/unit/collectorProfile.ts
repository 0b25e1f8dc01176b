import type { ShiftCalendar } from './unit.js';

/** A skill as `product:tarjeta` or `language:nah`: what an account may ask of whoever visits it. */
export const skillPattern = '^(product|language):[a-z0-9][a-z0-9-]{0,39}$';

/** ISO weekdays, from Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Days whose hours end before they begin, or that lie outside the day. */
export function calendarFaults(calendar: ShiftCalendar): number[] {
  return weekdays.filter((weekday) => {
    const hours = calendar[weekday];
    return (
      hours !== undefined &&
      !(hours.fromMinute >= 0 && hours.untilMinute <= 24 * 60 && hours.fromMinute < hours.untilMinute)
    );
  });
}
