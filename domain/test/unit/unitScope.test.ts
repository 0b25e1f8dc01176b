import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '@cartera/domain/people';
import { isBoundToUnits, unitScope } from '@cartera/domain/unit';
import type { UnitNode } from '@cartera/domain/unit';

/** A forest: each unit lies beneath an earlier one or beneath none. */
const forest = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 30 }).map((parents) =>
  parents.map((parent, at): UnitNode => ({
    id: `u${at}`,
    parentId: parent === null || at === 0 ? null : `u${parent % at}`,
  })),
);

function liesBeneath(tree: readonly UnitNode[], id: string, above: string): boolean {
  for (let node = tree.find((one) => one.id === id); node !== undefined;) {
    if (node.id === above) return true;
    const { parentId } = node;
    node = tree.find((one) => one.id === parentId);
  }
  return false;
}

describe('unitScope', () => {
  it('gives a bound person their units and what lies beneath, and nothing else', () => {
    fc.assert(
      fc.property(forest, fc.array(fc.nat(), { maxLength: 4 }), (tree, picks) => {
        const own = picks.map((pick) => `u${pick % tree.length}`);
        const expected = tree.map(({ id }) => id).filter((id) => own.some((above) => liesBeneath(tree, id, above)));
        expect(unitScope('supervisor', own, tree)).toEqual(expected.sort());
      }),
    );
  });

  it('limits nobody who is not bound, and leaves a bound member of nothing with nothing', () => {
    for (const role of roles)
      expect(unitScope(role, [], [{ id: 'a', parentId: null }])).toEqual(isBoundToUnits(role) ? [] : null);
  });

  it('ends on a tree that bites its own tail', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(unitScope('collector', ['a'], circle)).toEqual(['a', 'b']);
  });
});
