import { applyEvent, stepAfterChange } from '../strategy/index.js';
import type { LifeState, Strategy } from '../strategy/index.js';
import type { PathStep } from './simulatePath.js';

export const differenceKinds = [
  'earlier',
  'later',
  'otherHours',
  'otherTemplate',
  'otherRuling',
  /** Something else is done at this point. */
  'otherStep',
  /** The old way ends here, or the new one does. */
  'added',
  'removed',
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** The first point at which two ways part. */
export interface PathDifference {
  kind: DifferenceKind;
  before: PathStep | null;
  after: PathStep | null;
}

/** The life as it would go on after a change of strategy now; what `changeStrategy` does to it. */
export function lifeUnder(
  life: LifeState,
  from: Strategy,
  to: Strategy,
  strategyVersionId: string,
  at: number,
): LifeState {
  return applyEvent(life, to, {
    kind: 'strategyChanged',
    at,
    strategyVersionId,
    step: stepAfterChange(life, from, to, at),
  });
}

/** How the two differ for the debtor; a step's key is a name among ourselves. */
function differenceOf(before: PathStep, after: PathStep): DifferenceKind | undefined {
  if (before.what !== after.what) return 'otherStep';
  if (before.day !== after.day) return after.day < before.day ? 'earlier' : 'later';
  if (before.template !== after.template) return 'otherTemplate';
  if (before.ruling !== after.ruling) return 'otherRuling';
  const sameHours =
    before.band?.fromMinute === after.band?.fromMinute && before.band?.untilMinute === after.band?.untilMinute;
  return sameHours ? undefined : 'otherHours';
}

/** Where two paths part for the first time; undefined when they are the same for the debtor. */
export function pathDifference(before: readonly PathStep[], after: readonly PathStep[]): PathDifference | undefined {
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, now] = [before[index], after[index]];
    if (old === undefined) return { kind: 'added', before: null, after: now ?? null };
    if (now === undefined) return { kind: 'removed', before: old, after: null };
    const kind = differenceOf(old, now);
    if (kind !== undefined) return { kind, before: old, after: now };
  }
  return undefined;
}
