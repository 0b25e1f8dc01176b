import { offsetMinutes } from './zone.js';
import type { MexicanZone } from './zone.js';

export const minuteMs = 60_000;
export const dayMs = 86_400_000;
export const minutesInDay = 1440;

/** A moment as the people of a zone see it. */
export interface LocalTime {
  /** Days since 1970-01-01 of the local date. */
  day: number;
  /** Minutes after local midnight, with their fraction. */
  minute: number;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
}

/** The weekday, 0 Sunday … 6 Saturday, of a day number. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The local date and time of `at` (epoch ms) in `zone`. */
export function localTime(at: number, zone: MexicanZone): LocalTime {
  const local = at + offsetMinutes(zone, at) * minuteMs;
  const day = Math.floor(local / dayMs);
  return { day, minute: (local - day * dayMs) / minuteMs, weekday: weekdayOf(day) };
}

/**
 * The moment (epoch ms) of a local date and minute. In the hour that spring skips, the moment an hour later; in the hour
 * that autumn repeats, its second pass.
 */
export function momentOf(day: number, minute: number, zone: MexicanZone): number {
  const local = day * dayMs + minute * minuteMs;
  const guess = local - offsetMinutes(zone, local) * minuteMs;
  return local - offsetMinutes(zone, guess) * minuteMs;
}
