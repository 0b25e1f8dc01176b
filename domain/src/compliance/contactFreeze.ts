import { isFrozen } from '../account/index.js';
import { dayMs } from '../calendar/index.js';
import { resultCode } from '../contact/index.js';
import { lifeRulesOf } from '../strategy/index.js';
import type { LifeState } from '../strategy/index.js';

/** The freeze that a gestión brings with it: a debtor who disputes, or complains, is not contacted again before an answer. */
export interface ContactFreeze {
  stage: 'disputed' | 'onHold';
  /** When a person must look at it: epoch ms of the business clock. */
  reviewAt: number;
}

/**
 * Whether a result freezes the account, and how: a complaint to the authority is a hold, anything else in dispute is a
 * dispute. Nothing freezes twice, and a ruling that was approved can no longer be stopped.
 */
export function contactFreeze(life: LifeState, result: string, at: number): ContactFreeze | undefined {
  if (resultCode(result)?.finding !== 'disputed' || isFrozen(life.stage)) return undefined;
  if (life.ruling !== undefined && life.ruling.state !== 'proposed') return undefined;
  const { disputeReviewDays } = lifeRulesOf(life);
  return { stage: result === 'RECLAMO_REDECO' ? 'onHold' : 'disputed', reviewAt: at + disputeReviewDays * dayMs };
}
