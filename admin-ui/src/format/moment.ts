import { languageInUse, localeInUse } from '../words/index.js';

/** Offices and rules read the clock of Mexico City unless an account has one of its own. */
export const officeZone = 'America/Mexico_City';

function format(moment: Date, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  return new Intl.DateTimeFormat(localeInUse(), { timeZone, ...options }).format(moment);
}

/** `22 nov 2026` */
export function dateText(moment: string | Date, timeZone = officeZone): string {
  return format(new Date(moment), { day: 'numeric', month: 'short', year: 'numeric' }, timeZone);
}

/** `16:30` */
export function timeText(moment: string | Date, timeZone = officeZone): string {
  return format(new Date(moment), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone);
}

/** `22 nov 2026, 16:30` */
export function momentText(moment: string | Date, timeZone = officeZone): string {
  return `${dateText(moment, timeZone)}, ${timeText(moment, timeZone)}`;
}

/** A day without its hour (`2026-11-22`) as people write it. */
export function dayText(day: string): string {
  return format(new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'short', year: 'numeric' }, 'UTC');
}

/** The calendar date of a moment, `2026-11-22`, where the clock is `timeZone`'s. */
export function dayOf(moment: Date, timeZone = officeZone): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}

const steps: readonly ['day' | 'hour' | 'minute', number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far a moment is: `en 2 h`, `hace 3 días`, `ahora`. */
export function relativeText(moment: string | Date, now: Date): string {
  const distance = new Date(moment).getTime() - now.getTime();
  const isEnglish = languageInUse() === 'en';
  for (const [unit, length] of steps) {
    if (Math.abs(distance) < length) continue;
    const count = Math.trunc(Math.abs(distance) / length);
    const short = unit === 'minute' ? 'min' : unit === 'hour' ? 'h' : dayWord(count, isEnglish);
    if (isEnglish) return distance > 0 ? `in ${count} ${short}` : `${count} ${short} ago`;
    // Intl says `dentro de` for minutes and `en` for hours: two words for one thing, side by side in a column.
    return distance > 0 ? `en ${count} ${short}` : `hace ${count} ${short}`;
  }
  return isEnglish ? 'now' : 'ahora';
}

function dayWord(count: number, isEnglish: boolean): string {
  if (isEnglish) return count === 1 ? 'day' : 'days';
  return count === 1 ? 'día' : 'días';
}

/** Relative and exact, as every screen says a moment: `en 2 h · 16:30`, `hace 3 días · 19 nov 2026`. */
export function whenText(moment: string | Date, now: Date, timeZone = officeZone): string {
  const at = new Date(moment);
  const isToday = dayOf(at, timeZone) === dayOf(now, timeZone);
  return `${relativeText(at, now)} · ${isToday ? timeText(at, timeZone) : dateText(at, timeZone)}`;
}
