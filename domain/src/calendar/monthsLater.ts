import { dayMs } from './localTime.js';

/** The same day of the month `months` later (days since 1970-01-01); the last of the month where there is no such day. */
export function monthsLater(day: number, months: number): number {
  const from = new Date(day * dayMs);
  const month = from.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastOfMonth)) / dayMs;
}
