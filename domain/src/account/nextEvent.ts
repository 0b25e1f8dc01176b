import type { StepKind } from '../strategy/index.js';

/**
 * The one line that answers "what happens next, when and why" for an account on every screen.
 * `why` is a stable code that the screens put into words.
 */
export interface NextEvent {
  what:
    | StepKind
    | 'reviewAddress'
    | 'judgePromise'
    | 'remindPromise'
    | 'decideAgreement'
    | 'agreementDocument'
    | 'judgeAgreement'
    | 'decideRuling'
    | 'unblock'
    | 'rulingDocument'
    | 'report'
    | 'resume';
  /** Epoch milliseconds of the business clock; null while a person decides when. */
  at: number | null;
  why: NextEventReason;
  /** The strategy step it belongs to, where there is one. */
  stepKey?: string;
}

export const nextEventReasons = [
  /** The step's day has not come. */
  'stepDay',
  /** Days must pass between two attempts. */
  'attemptSpacing',
  /** A payment has been promised, and its day or its payment file has not come. */
  'promiseLive',
  /** The plan's next payment has not fallen due, or its payment file has not come. */
  'agreementLive',
  /** It is due, and contact is not allowed at this hour. */
  'contactHours',
  /** The client's cap on contacts leaves no room before then. */
  'contactCap',
  /** It is being done at this moment. */
  'dueNow',
  /** A person has it on a desk. */
  'taskOpen',
  /** The client or a complaint froze the account. */
  'frozen',
  /** The ruling lacks proof, or was refused. */
  'blocked',
  /** The ruling waits for the client's report to leave. */
  'reportPending',
] as const;

export type NextEventReason = (typeof nextEventReasons)[number];
