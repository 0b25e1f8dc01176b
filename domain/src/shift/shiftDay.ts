import { centralZone, dateOfDay, isMexicanZone, localTime, momentOf } from '../calendar/index.js';
import type { ShiftCalendar } from '../unit/index.js';

/** How long after the calendar's end somebody may still be working before the shift is taken for forgotten. */
export const graceMinutes = 90;

/** The length of a shift on a day that the calendar leaves free, or begun near its end. */
export const unplannedShiftMinutes = 8 * 60;

const minuteMs = 60_000;

/** The day a shift belongs to, and the moment by which it ends by itself. */
export interface ShiftBounds {
  /** ISO date in the unit's zone. */
  day: string;
  /** Epoch milliseconds. */
  endsBy: number;
}

/**
 * What a shift that begins at `startedAt` (epoch ms) is bounded by. Work on a free day is work all the same: it gets the length
 * of a usual day.
 *
 * @param timeZone of the unit; one that this calendar does not know is read as central Mexico
 */
export function shiftBounds(calendar: ShiftCalendar, timeZone: string, startedAt: number): ShiftBounds {
  const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
  const { day, weekday } = localTime(startedAt, zone);
  const hours = calendar[(weekday === 0 ? 7 : weekday) as keyof ShiftCalendar];
  const planned = hours === undefined ? startedAt : momentOf(day, hours.untilMinute, zone);
  // Somebody who begins in the last hour, or after it, has come for more than that hour.
  const end = planned - startedAt < 60 * minuteMs ? startedAt + unplannedShiftMinutes * minuteMs : planned;
  return { day: dateOfDay(day), endsBy: end + graceMinutes * minuteMs };
}
