/**
 * What was counted over some days, for one agent, product or account; the columns of the view `productivity_event`, summed.
 * Source of the indicators: shared guide on Mexican rules, B9.
 */
export interface Measures {
  attempts: number;
  calls: number;
  visits: number;
  messages: number;
  contacts: number;
  rightPartyContacts: number;
  talkSeconds: number;
  /** Ringing, talking and wrapping up. */
  handlingSeconds: number;
  accountsWorked: number;
  accountsContacted: number;
  promisesMade: number;
  promisedCents: bigint;
  promisesDue: number;
  promisesKept: number;
  promisesPartial: number;
  promisesBroken: number;
  dueCents: bigint;
  keptCents: bigint;
  /** Paid inside the window of the promises that fell due. */
  promisePaidCents: bigint;
}

/** Beside them, where the money is not anybody's own doing: a product or an account. */
export interface RecoveryMeasures extends Measures {
  /** Accounts that were with us on some of the days. */
  assignedAccounts: number;
  /** What was placed of them. */
  assignedCents: bigint;
  /** Applied payments by value date, reversals taken off. */
  paidCents: bigint;
}
