import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseBranch, splitRefusal } from '../../src/strategySplit/index.js';

const branches = (...percents: number[]) =>
  percents.map((percent, index) => ({ strategyVersionId: `version-${index}`, percent }));

describe('splitRefusal', () => {
  test.each([
    ['one branch', branches(100), 'split.tooFewBranches'],
    ['eleven branches', branches(...Array.from({ length: 11 }, () => 9)), 'split.tooManyBranches'],
    ['a share of nothing', branches(0, 100), 'split.percentOutOfRange'],
    ['half a percent', branches(50.5, 49.5), 'split.percentOutOfRange'],
    ['99 percent', branches(50, 49), 'split.percentsNot100'],
    ['one version twice', [...branches(50), ...branches(50)], 'split.versionRepeated'],
    ['ninety and ten', branches(90, 10), undefined],
  ])('%s', (_name, given, refusal) => {
    expect(splitRefusal(given)).toBe(refusal);
  });
});

describe('chooseBranch', () => {
  test('is the same whenever it is asked, and a branch of the split', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.integer({ min: 1, max: 99 }), (split, account, percent) => {
        const two = branches(percent, 100 - percent);
        expect(chooseBranch(split, account, two)).toBe(chooseBranch(split, account, two));
        expect([0, 1]).toContain(chooseBranch(split, account, two));
      }),
    );
  });

  test('over many accounts each branch gets its share, whatever another split gave them', () => {
    const accounts = Array.from({ length: 20_000 }, (_, index) => `account-${index}`);
    const shares = branches(70, 20, 10);
    const counts = [0, 0, 0];
    let both = 0;
    for (const account of accounts) {
      const chosen = chooseBranch('split-a', account, shares);
      counts[chosen]! += 1;
      if (chosen === 0 && chooseBranch('split-b', account, shares) === 0) both += 1;
    }
    expect(counts[0]! / accounts.length).toBeCloseTo(0.7, 1);
    expect(counts[1]! / accounts.length).toBeCloseTo(0.2, 1);
    expect(both / accounts.length).toBeCloseTo(0.49, 1);
  });
});
