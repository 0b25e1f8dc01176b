import type { LifeFigures } from './life.js';
import type { StepCondition } from './strategy.js';

/** Whether every part of a step's condition holds. Without figures none does: a step is skipped rather than done to the wrong account. */
export function conditionHolds(when: StepCondition, figures: LifeFigures | undefined): boolean {
  if (figures === undefined) return false;
  const balance = BigInt(figures.balanceCents);
  if (when.balanceAtLeastCents !== undefined && balance < BigInt(when.balanceAtLeastCents)) return false;
  if (when.balanceBelowCents !== undefined && balance >= BigInt(when.balanceBelowCents)) return false;
  if (when.daysPastDueAtLeast !== undefined && figures.daysPastDue < when.daysPastDueAtLeast) return false;
  if (when.brokenPromisesAtLeast !== undefined && figures.promisesBroken < when.brokenPromisesAtLeast) return false;
  return when.rightPartyReached === undefined || figures.rightPartyReached === when.rightPartyReached;
}
