import { strictCalendar } from '../calendar/index.js';
import type { ContactCalendar } from '../calendar/index.js';

/** Patience of a life beside its strategy, in whole days. Data, so that a client may agree others. */
export interface LifeRules {
  calendar: ContactCalendar;
  /** For the review desk to mend an address, before the life goes on without it. */
  addressReviewDays: number;
  /** After which a hold without a date of its own is put before a person. */
  freezeReviewDays: number;
  /** For a supervisor to decide a ruling; overdue after that, never expired. */
  rulingDueDays: number;
  /** After which a ruling without proof, or refused, is tried again by itself. */
  rulingRetryDays: number;
  /** After which a report that has not left is asked for again. */
  reportRetryDays: number;
}

export const defaultLifeRules: LifeRules = {
  calendar: strictCalendar,
  addressReviewDays: 10,
  freezeReviewDays: 30,
  rulingDueDays: 2,
  rulingRetryDays: 30,
  reportRetryDays: 7,
};
