import { dayMs } from '../calendar/index.js';
import { stepKinds } from '../strategy/index.js';
import type { StepKind } from '../strategy/index.js';
import type { DifferenceKind, PathDifference } from './pathDifference.js';
import type { PathStep } from './simulatePath.js';

/** The two ways of every account in one situation. */
export interface ComparedPath {
  accounts: number;
  before: readonly PathStep[];
  after: readonly PathStep[];
  difference: PathDifference | undefined;
}

type StepCounts = Record<StepKind, number>;

/** What is done in one month, before and after. */
export interface MonthCounts {
  /** `2026-11`. */
  month: string;
  before: StepCounts;
  after: StepCounts;
}

/** Accounts whose ways part in the same manner at the same step. */
export interface DifferenceCount {
  kind: DifferenceKind;
  before: Pick<PathStep, 'what' | 'stepKey'> | null;
  after: Pick<PathStep, 'what' | 'stepKey'> | null;
  accounts: number;
}

export interface DryRunTotals {
  accounts: number;
  changed: number;
  /** Accounts that were not followed, by reason. */
  skipped: readonly { reason: string; accounts: number }[];
  /** Most accounts first. */
  differences: readonly DifferenceCount[];
  months: readonly MonthCounts[];
}

const none = (): StepCounts => Object.fromEntries(stepKinds.map((kind) => [kind, 0])) as StepCounts;

const monthOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 7);

function pointOf(step: PathStep | null): Pick<PathStep, 'what' | 'stepKey'> | null {
  return step === null ? null : { what: step.what, stepKey: step.stepKey };
}

/** The sums over every account that was followed. */
export function totalsOf(paths: readonly ComparedPath[]): Omit<DryRunTotals, 'skipped'> {
  const months = new Map<string, MonthCounts>();
  const differences = new Map<string, DifferenceCount>();
  const counted = (day: number): MonthCounts => {
    const month = monthOf(day);
    const counts = months.get(month) ?? { month, before: none(), after: none() };
    months.set(month, counts);
    return counts;
  };
  for (const { accounts, before, after, difference } of paths) {
    for (const { what, day } of before) counted(day).before[what] += accounts;
    for (const { what, day } of after) counted(day).after[what] += accounts;
    if (difference === undefined) continue;
    const point = { kind: difference.kind, before: pointOf(difference.before), after: pointOf(difference.after) };
    const name = JSON.stringify(point);
    const sum = differences.get(name)?.accounts ?? 0;
    differences.set(name, { ...point, accounts: sum + accounts });
  }
  const sumOf = (some: readonly ComparedPath[]): number => some.reduce((sum, { accounts }) => sum + accounts, 0);
  return {
    accounts: sumOf(paths),
    changed: sumOf(paths.filter(({ difference }) => difference !== undefined)),
    differences: [...differences.values()].sort((a, b) => b.accounts - a.accounts),
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
