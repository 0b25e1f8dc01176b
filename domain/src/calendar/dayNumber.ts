import { dayMs, localTime } from './localTime.js';
import type { MexicanZone } from './zone.js';

/** The calendar date (`2026-11-22`) of a day number, days since 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The calendar date that a moment (epoch ms) has in a zone. In the evening it is not the date in UTC any more. */
export function dateAt(moment: number, zone: MexicanZone): string {
  return dateOfDay(localTime(moment, zone).day);
}

/** The day number of a calendar date (`2026-11-22`). @throws RangeError when it is none */
export function dayOfDate(date: string): number {
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(moment) || dateOfDay(moment / dayMs) !== date) throw new RangeError('not a calendar date');
  return moment / dayMs;
}
