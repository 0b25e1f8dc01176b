import { spread } from '../calendar/index.js';

/** One of the versions that new accounts are divided among. */
export interface SplitBranch {
  strategyVersionId: string;
  /** Whole, 1 to 99; those of a split sum to 100. */
  percent: number;
}

export const splitProblems = [
  'split.tooFewBranches',
  'split.tooManyBranches',
  'split.percentOutOfRange',
  'split.percentsNot100',
  'split.versionRepeated',
] as const;

export type SplitProblem = (typeof splitProblems)[number];

const maxBranches = 10;

/** Why accounts cannot be divided like this, or undefined when they can. */
export function splitRefusal(branches: readonly SplitBranch[]): SplitProblem | undefined {
  if (branches.length < 2) return 'split.tooFewBranches';
  if (branches.length > maxBranches) return 'split.tooManyBranches';
  if (branches.some(({ percent }) => !Number.isInteger(percent) || percent < 1 || percent > 99))
    return 'split.percentOutOfRange';
  if (branches.reduce((sum, { percent }) => sum + percent, 0) !== 100) return 'split.percentsNot100';
  const versions = new Set(branches.map(({ strategyVersionId }) => strategyVersionId));
  return versions.size === branches.length ? undefined : 'split.versionRepeated';
}

/**
 * The branch (its index) that an account begins in: always the same for the same account and split, in the shares that were
 * asked for over many, and independent of every other split.
 *
 * @param branches without a `splitRefusal`
 */
export function chooseBranch(
  splitId: string,
  accountId: string,
  branches: readonly Pick<SplitBranch, 'percent'>[],
): number {
  const place = spread(accountId, 'split', splitId) * 100;
  let upTo = 0;
  for (const [index, { percent }] of branches.entries()) {
    upTo += percent;
    if (place < upTo) return index;
  }
  return branches.length - 1;
}
