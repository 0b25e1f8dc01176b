import { isContactDay, localTime, momentOf } from '../calendar/index.js';
import type { ContactCalendar, MexicanZone } from '../calendar/index.js';
import type { Window } from './dueVisit.js';

/** The part that two windows share, if any. */
export function overlap(a: Window, b: Window): Window | undefined {
  const shared = { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
  return shared.from < shared.until ? shared : undefined;
}

/**
 * When a door may be knocked at within `day` (a share of a day, epoch ms): the contact hours of the debtor's own zone and days,
 * from the moment the task is due.
 */
export function visitWindows(
  day: Window,
  zone: MexicanZone,
  calendar: ContactCalendar,
  task: { dueAt: number; expiresAt: number | null },
): Window[] {
  const open: Window = {
    from: Math.max(day.from, task.dueAt),
    until: Math.min(day.until, task.expiresAt ?? day.until),
  };
  const windows: Window[] = [];
  const last = localTime(day.until - 1, zone).day;
  for (let date = localTime(day.from, zone).day; date <= last; date += 1) {
    if (!isContactDay(date, calendar)) continue;
    const hours = {
      from: momentOf(date, calendar.fromMinute, zone),
      until: momentOf(date, calendar.untilMinute, zone),
    };
    const shared = overlap(open, hours);
    if (shared !== undefined) windows.push(shared);
  }
  return windows;
}

/** Half of the share of a day around the hour at which the debtor was met before, in ms. */
const aroundMs = 90 * 60_000;

/** When somebody is usually at home on the day of `window`, by the hour (0 to 23, the debtor's own) of earlier meetings. */
export function bestHours(window: Window, zone: MexicanZone, hour: number): Window | undefined {
  const middle = momentOf(localTime(window.from, zone).day, hour * 60 + 30, zone);
  return overlap(window, { from: middle - aroundMs, until: middle + aroundMs });
}
