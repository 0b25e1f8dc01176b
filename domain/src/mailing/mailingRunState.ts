/**
 * Where a mailing run stands. `blocked` waits for a person to mend what its failure names; `deposited` waits for the post to
 * return what it cannot deliver; `closed` and `cancelled` are ends.
 */
export const mailingRunStates = [
  'composing',
  'printing',
  'printed',
  'blocked',
  'deposited',
  'closed',
  'cancelled',
] as const;

export type MailingRunState = (typeof mailingRunStates)[number];

/** How long, in days, a deposited run is looked after: the post returns a letter within weeks, or keeps it. */
export const returnWindowDays = 60;
