import { centralZone, dateOfDay, localTime } from '../calendar/index.js';

/** The business date (`yyyy-mm-dd`) at the moment `at` (epoch ms) where Mexico's banks keep their books. */
export function bankDate(at: number): string {
  return dateOfDay(localTime(at, centralZone).day);
}
