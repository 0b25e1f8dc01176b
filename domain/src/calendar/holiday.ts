import { dayMs, weekdayOf } from './localTime.js';

/**
 * Mandatory days of rest, as data. Source: Ley Federal del Trabajo, art. 74 (reforms of 2006 and 2024).
 * `month` is 1-based; `monday` counts Mondays of the month; `everySixYearsFrom` is the change of the federal executive.
 */
const officialHolidays = [
  { month: 1, date: 1 },
  { month: 2, monday: 1 },
  { month: 3, monday: 3 },
  { month: 5, date: 1 },
  { month: 9, date: 16 },
  { month: 10, date: 1, everySixYearsFrom: 2024 },
  { month: 11, monday: 3 },
  { month: 12, date: 25 },
] as const;

/** Whether a local day (days since 1970-01-01) is an official holiday in Mexico. */
export function isOfficialHoliday(day: number): boolean {
  const date = new Date(day * dayMs);
  const month = date.getUTCMonth() + 1;
  const dayOfMonth = date.getUTCDate();
  return officialHolidays.some((holiday) => {
    if (holiday.month !== month) return false;
    if ('monday' in holiday) return weekdayOf(day) === 1 && Math.ceil(dayOfMonth / 7) === holiday.monday;
    if (holiday.date !== dayOfMonth) return false;
    return !('everySixYearsFrom' in holiday) || (date.getUTCFullYear() - holiday.everySixYearsFrom) % 6 === 0;
  });
}
