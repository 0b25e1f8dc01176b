import { isOfficialHoliday } from './holiday.js';
import { localTime, minuteMs, momentOf, weekdayOf } from './localTime.js';
import type { MexicanZone } from './zone.js';

/** When debtors may be contacted, in their own time. Data, because clients agree narrower ones. */
export interface ContactCalendar {
  /** Minutes after local midnight: [from, until). */
  fromMinute: number;
  untilMinute: number;
  /** 0 Sunday … 6 Saturday. */
  weekdays: readonly number[];
  /** Official holidays count as contact days. */
  holidays: boolean;
}

/**
 * The strict reading: 07:00 to 22:00, Monday to Friday, no holidays. The hours are agreed by every source of the CONDUSEF
 * rules; the days by one only, so a client's counsel may widen them.
 */
export const strictCalendar: ContactCalendar = {
  fromMinute: 7 * 60,
  untilMinute: 22 * 60,
  weekdays: [1, 2, 3, 4, 5],
  holidays: false,
};

/** A share of the local day, minutes after midnight: [from, until). */
interface Band {
  fromMinute: number;
  untilMinute: number;
}

/** Whether contact is allowed on a local day (days since 1970-01-01) at all. */
export function isContactDay(day: number, calendar: ContactCalendar): boolean {
  return calendar.weekdays.includes(weekdayOf(day)) && (calendar.holidays || !isOfficialHoliday(day));
}

/** Whether contact is allowed at the moment `at` (epoch ms). */
export function isContactTime(at: number, zone: MexicanZone, calendar: ContactCalendar): boolean {
  const { day, minute } = localTime(at, zone);
  return minute >= calendar.fromMinute && minute < calendar.untilMinute && isContactDay(day, calendar);
}

/** Longer than any run of days without contact: a calendar with none in it is refused when it is written. */
const searchDays = 370;

/**
 * The first moment at or after `earliest` (epoch ms) that lies in the band, in contact hours, on a contact day.
 *
 * @param share of the band to let pass first, [0, 1): accounts are spread over it, so that no wake-up is "all at 09:00"
 * @returns `earliest` itself when the calendar and the band leave no moment at all, so that nothing waits for ever
 */
export function nextSlot(
  earliest: number,
  zone: MexicanZone,
  calendar: ContactCalendar,
  band: Band,
  share: number,
): number {
  const from = Math.max(band.fromMinute, calendar.fromMinute);
  const until = Math.min(band.untilMinute, calendar.untilMinute);
  const start = localTime(earliest, zone);
  for (let day = start.day; day <= start.day + searchDays; day += 1) {
    if (!isContactDay(day, calendar)) continue;
    const opens = Math.max(momentOf(day, from, zone), earliest);
    const closes = momentOf(day, until, zone);
    if (opens < closes) return opens + Math.floor((closes - opens) * share);
  }
  return earliest;
}

/** The last minute of contact on the first contact day at or after `at` plus whole `days`. */
export function endOfWindow(at: number, days: number, zone: MexicanZone, calendar: ContactCalendar): number {
  const start = localTime(at, zone).day + days;
  let day = start;
  while (!isContactDay(day, calendar) && day < start + searchDays) day += 1;
  return momentOf(day, calendar.untilMinute, zone) - minuteMs;
}
