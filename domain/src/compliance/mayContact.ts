import { isFrozen, isOpen } from '../account/index.js';
import type { Stage } from '../account/index.js';
import { isContactDay, localTime, strictCalendar } from '../calendar/index.js';
import type { ContactCalendar, MexicanZone } from '../calendar/index.js';
import type { ContactMedium } from '../contact/index.js';

/** The rules that can forbid a contact, each with the code that names it everywhere. */
export const contactRules = [
  'account.closed',
  'account.frozen',
  'contact.stopped',
  'contact.pointNotAuthorised',
  'contact.outsideHours',
  'contact.outsideDays',
] as const;

export type ContactRule = (typeof contactRules)[number];

export interface ContactIntention {
  medium: ContactMedium;
  stage: Stage;
  /** A finding after which nobody may be contacted. */
  stopped: boolean;
  /** Epoch ms of the business clock. */
  at: number;
  /** Zone of the debtor's municipality. */
  timeZone: MexicanZone;
  /** Of the address, phone or e-mail to be used; absent while none has been chosen. */
  authorisation?: 'authorised' | 'proposed' | 'barred';
}

export type ContactVerdict = { allowed: true } | { allowed: false; rule: ContactRule };

/**
 * Whether a contact may happen, or the first rule that forbids it, gravest first. A letter has no hour: the post delivers it.
 * Sources: CONDUSEF rules for collection agencies (hours in the debtor's zone, authorised parties and contact points only).
 *
 * @param calendar the client's; the strict one unless its counsel agreed another
 */
export function mayContact(intention: ContactIntention, calendar: ContactCalendar = strictCalendar): ContactVerdict {
  const rule = forbiddingRule(intention, calendar);
  return rule === undefined ? { allowed: true } : { allowed: false, rule };
}

function forbiddingRule(intention: ContactIntention, calendar: ContactCalendar): ContactRule | undefined {
  if (!isOpen(intention.stage)) return 'account.closed';
  if (isFrozen(intention.stage)) return 'account.frozen';
  if (intention.stopped) return 'contact.stopped';
  if (intention.authorisation !== undefined && intention.authorisation !== 'authorised')
    return 'contact.pointNotAuthorised';
  if (intention.medium === 'letter') return undefined;
  const { day, minute } = localTime(intention.at, intention.timeZone);
  if (minute < calendar.fromMinute || minute >= calendar.untilMinute) return 'contact.outsideHours';
  if (!isContactDay(day, calendar)) return 'contact.outsideDays';
  return undefined;
}
