import { isOpen } from './stage.js';
import type { Stage } from './stage.js';

/** What moves an account from one stage to another. */
export const transitionCauses = [
  'addressUsable',
  'addressDoubtful',
  'addressReviewExpired',
  'promiseMade',
  'promiseEnded',
  'agreementApproved',
  'agreementEnded',
  'disputeOpened',
  'disputeResolved',
  'held',
  'released',
  'rulingProposed',
  'rulingRefused',
  'rulingReopened',
  'rulingReported',
  'balanceSettled',
  'clientWithdrew',
] as const;

export type TransitionCause = (typeof transitionCauses)[number];

interface Arrow {
  from: readonly Stage[];
  /** `previous` returns to the stage the account was frozen in. */
  to: Stage | 'previous';
}

const anyOpen = [
  'received',
  'addressReview',
  'collecting',
  'promised',
  'agreement',
  'disputed',
  'onHold',
  'ruling',
] as const satisfies readonly Stage[];

const working = [
  'received',
  'addressReview',
  'collecting',
  'promised',
  'agreement',
  'ruling',
] as const satisfies readonly Stage[];

/** The whole table. Nothing else moves an account. */
const arrows: Record<TransitionCause, Arrow> = {
  addressUsable: { from: ['received', 'addressReview'], to: 'collecting' },
  addressDoubtful: { from: ['received', 'collecting'], to: 'addressReview' },
  // Nobody could mend the address in time: the life goes on without letters and visits.
  addressReviewExpired: { from: ['addressReview'], to: 'collecting' },
  // A debtor who calls in may promise before anybody has mended the address.
  promiseMade: { from: ['addressReview', 'collecting'], to: 'promised' },
  promiseEnded: { from: ['promised'], to: 'collecting' },
  agreementApproved: { from: ['addressReview', 'collecting', 'promised'], to: 'agreement' },
  agreementEnded: { from: ['agreement'], to: 'collecting' },
  disputeOpened: { from: [...working, 'onHold'], to: 'disputed' },
  disputeResolved: { from: ['disputed'], to: 'previous' },
  held: { from: working, to: 'onHold' },
  released: { from: ['onHold'], to: 'previous' },
  rulingProposed: { from: ['addressReview', 'collecting'], to: 'ruling' },
  rulingRefused: { from: ['ruling'], to: 'collecting' },
  rulingReopened: { from: ['ruling'], to: 'collecting' },
  rulingReported: { from: ['ruling'], to: 'returned' },
  balanceSettled: { from: anyOpen, to: 'settled' },
  clientWithdrew: { from: anyOpen, to: 'withdrawn' },
};

export type Transition = { allowed: true; stage: Stage } | { allowed: false; reason: string };

/**
 * The stage that `cause` leads to, or why it may not happen now.
 *
 * @param previous the stage to return to when a freeze ends; required for `disputeResolved` and `released`
 */
export function transition(stage: Stage, cause: TransitionCause, previous?: Stage): Transition {
  if (!isOpen(stage)) return { allowed: false, reason: `account.closed` };
  const arrow = arrows[cause];
  if (!arrow.from.includes(stage)) return { allowed: false, reason: `account.${cause}.notFrom.${stage}` };
  if (arrow.to !== 'previous') return { allowed: true, stage: arrow.to };
  if (previous === undefined || !isOpen(previous))
    return { allowed: false, reason: `account.${cause}.noPreviousStage` };
  return { allowed: true, stage: previous };
}
