import { strictCalendar } from '../calendar/index.js';
import type { ContactCalendar } from '../calendar/index.js';
import { defaultAgreementLimits } from '../agreement/index.js';
import type { AgreementLimits } from '../agreement/index.js';
import { defaultPromiseRules } from '../promise/index.js';
import type { PromiseRules } from '../promise/index.js';

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
  /** After which a client that has not answered a dispute is put before a person. */
  disputeReviewDays: number;
  promise: PromiseRules;
  agreement: AgreementLimits;
  /** Calls, visits and messages to one account in one local day, and in seven; null where the client sets no cap. */
  contactsPerDay: number | null;
  contactsPerWeek: number | null;
}

export const defaultLifeRules: LifeRules = {
  calendar: strictCalendar,
  addressReviewDays: 10,
  freezeReviewDays: 30,
  rulingDueDays: 2,
  rulingRetryDays: 30,
  reportRetryDays: 7,
  disputeReviewDays: 10,
  promise: defaultPromiseRules,
  agreement: defaultAgreementLimits,
  contactsPerDay: null,
  contactsPerWeek: null,
};

/** The rules in force for a life. */
export function lifeRulesOf({ rules }: { rules?: Partial<LifeRules> }): LifeRules {
  return { ...defaultLifeRules, ...rules };
}
