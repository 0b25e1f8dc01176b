import { minutesInDay, nextSlot, strictCalendar } from '../calendar/index.js';
import type { ContactCalendar } from '../calendar/index.js';
import { mayContact } from '../compliance/index.js';
import type { ContactIntention, ContactRule } from '../compliance/index.js';

/** Whether a contact may happen now, and if not, by which rule and until when. */
export type ContactOutlook =
  | { allowed: true }
  /** `allowedAt` is epoch ms of the business clock; null when no passing of time will allow it. */
  | { allowed: false; rule: ContactRule; allowedAt: number | null };

const wholeDay = { fromMinute: 0, untilMinute: minutesInDay } as const;

/**
 * Asks the rules about a contact, and about the first later moment that the calendar leaves to it: when even then another rule
 * forbids it, waiting is no answer.
 *
 * @param calendar the client's; the strict one unless its counsel agreed another
 */
export function contactOutlook(
  intention: ContactIntention,
  calendar: ContactCalendar = strictCalendar,
): ContactOutlook {
  const verdict = mayContact(intention, calendar);
  if (verdict.allowed) return verdict;
  const later = nextSlot(intention.at, intention.timeZone, calendar, wholeDay, 0);
  const then = mayContact({ ...intention, at: later }, calendar);
  return { allowed: false, rule: verdict.rule, allowedAt: then.allowed ? later : null };
}
