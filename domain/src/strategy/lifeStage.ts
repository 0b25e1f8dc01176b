import { isFrozen, transition } from '../account/index.js';
import type { Stage, TransitionCause } from '../account/index.js';
import type { LifeState } from './life.js';

/** The stage that `cause` leads to. @throws Error when the table forbids it */
export function moved(life: LifeState, cause: TransitionCause): Stage {
  const verdict = transition(life.stage, cause, life.frozenFrom);
  if (!verdict.allowed) throw new Error(verdict.reason);
  return verdict.stage;
}

export const withoutTask = (life: LifeState): LifeState => ({ ...life, task: undefined });

/**
 * Stops every channel. A dispute ends a promise, because the debtor no longer owes what was promised; a hold only pauses it. What was
 * being proposed falls: it would be decided on an amount in doubt.
 */
export function frozen(life: LifeState, cause: 'held' | 'disputeOpened', at: number, reviewAt: number): LifeState {
  const dispute = cause === 'disputeOpened';
  const from = isFrozen(life.stage) ? life.frozenFrom : life.stage;
  const stage = moved(life, cause);
  return {
    ...withoutTask(life),
    stage,
    promise: dispute ? undefined : life.promise,
    agreement: dispute && life.agreement?.state === 'proposed' ? undefined : life.agreement,
    frozenFrom: dispute && from === 'promised' ? 'collecting' : from,
    frozenSince: isFrozen(life.stage) ? life.frozenSince : at,
    freezeReviewAt: reviewAt,
  };
}

/** Goes on in the stage it was frozen in. */
export function thawed(life: LifeState, cause: 'released' | 'disputeResolved'): LifeState {
  return {
    ...withoutTask(life),
    stage: moved(life, cause),
    frozenFrom: undefined,
    frozenSince: undefined,
    freezeReviewAt: undefined,
  };
}

/** The stage that matters for what was promised: beneath a freeze, the one to return to. */
export function stageBeneath(life: LifeState): Stage {
  return isFrozen(life.stage) ? (life.frozenFrom ?? 'collecting') : life.stage;
}

/** Moves by `cause`, beneath the freeze if there is one; a cause that the table does not know from there changes nothing. */
export function movedBeneath(life: LifeState, cause: TransitionCause): LifeState {
  const verdict = transition(stageBeneath(life), cause);
  if (!verdict.allowed) return life;
  return isFrozen(life.stage) ? { ...life, frozenFrom: verdict.stage } : { ...life, stage: verdict.stage };
}
