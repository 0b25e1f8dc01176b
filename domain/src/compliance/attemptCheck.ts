import { localTime } from '../calendar/index.js';
import type { ContactCalendar, MexicanZone } from '../calendar/index.js';
import type { ContactMedium } from '../contact/index.js';
import { mayContact } from './mayContact.js';
import type { ContactRule } from './mayContact.js';

/** What the rules of hours and days say of an attempt that was made. */
export interface AttemptCheck {
  /** Local calendar date of the debtor, days since 1970-01-01. */
  localDay: number;
  /** Whole minutes after local midnight. */
  localMinute: number;
  /** The rule that the moment offends; undefined when it offends none. */
  rule?: ContactRule;
}

/**
 * Judges the moment of a past attempt once more, by the calendar in force now. Freezes and authorisations change: they were judged
 * when it was recorded, and an attempt that they forbade was not.
 *
 * @param at epoch ms of the business clock
 */
export function checkAttempt(
  { medium, at, timeZone }: { medium: ContactMedium; at: number; timeZone: MexicanZone },
  calendar: ContactCalendar,
): AttemptCheck {
  const { day, minute } = localTime(at, timeZone);
  const verdict = mayContact({ medium, stage: 'collecting', stopped: false, at, timeZone }, calendar);
  const checked = { localDay: day, localMinute: Math.floor(minute) };
  return verdict.allowed ? checked : { ...checked, rule: verdict.rule };
}
