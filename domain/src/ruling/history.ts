import type { ContactMedium } from '../contact/index.js';

/** One contact attempt, as far as a ruling can use it. */
export interface ProvenAttempt {
  /** Id of the contact attempt. */
  id: string;
  medium: ContactMedium;
  contactPointId?: string;
  result: string;
  /** Epoch ms of the business clock. */
  at: number;
  /** Minute of the debtor's local day, so that "at other hours" can be judged. */
  localMinute: number;
  /** The day of the debtor's local calendar, days since 1970-01-01. */
  localDay: number;
  actor: string;
  located: boolean;
  /** Photos and scanned papers. */
  photos: number;
  papers: number;
}

/** A letter that was produced. */
export interface ProvenLetter {
  id: string;
  producedAt: number;
  returned: boolean;
}

/** An authorised way to the debtor. */
export interface ProvenPoint {
  id: string;
  kind: 'address' | 'phone';
  /** An address that a person can find; every phone. */
  usable: boolean;
}

/** Everything that a ruling may rest on. Nothing else counts. */
export interface ContactHistory {
  /** The moment of judgement, epoch ms of the business clock. */
  at: number;
  points: readonly ProvenPoint[];
  attempts: readonly ProvenAttempt[];
  letters: readonly ProvenLetter[];
  /** Tasks of address review that nobody could solve in time. */
  failedReviews: readonly string[];
}
