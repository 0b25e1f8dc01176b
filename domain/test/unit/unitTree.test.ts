import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deepestUnit, placeInTree, unitScope } from '@cartera/domain/unit';
import type { UnitNode } from '@cartera/domain/unit';

const forest = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 14 }).map((parents) =>
  parents.map((parent, at): UnitNode => ({
    id: `u${at}`,
    parentId: parent === null || at === 0 ? null : `u${parent % at}`,
  })),
);

describe('placeInTree', () => {
  it('lets no unit lie beneath itself, and leaves a tree without a circle after every move it allows', () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (tree, one, other) => {
        const id = `u${one % tree.length}`;
        const parentId = `u${other % tree.length}`;
        const placed = placeInTree(id, parentId, tree);
        const beneath = unitScope('supervisor', [id], tree) ?? [];
        if (beneath.includes(parentId)) expect(placed).toEqual({ refusal: 'unit.cycle' });
        else if ('depth' in placed) {
          const moved = tree.map((node) => (node.id === id ? { ...node, parentId } : node));
          let levels = 0;
          for (let at = moved.find((node) => node.id === id); at !== undefined && at.parentId !== null; levels += 1) {
            const above: string = at.parentId;
            at = moved.find((node) => node.id === above);
          }
          expect(levels).toBe(placed.depth);
        } else expect(placed.refusal).toBe('unit.tooDeep');
      }),
    );
  });

  it('knows the top, an unknown parent, and how deep is too deep', () => {
    const chain = Array.from({ length: deepestUnit + 1 }, (_, at) => ({
      id: `u${at}`,
      parentId: at === 0 ? null : `u${at - 1}`,
    }));
    expect(placeInTree('new', null, chain)).toEqual({ depth: 0 });
    expect(placeInTree('new', 'nowhere', chain)).toEqual({ refusal: 'unit.parentNotFound' });
    expect(placeInTree('new', `u${deepestUnit - 1}`, chain)).toEqual({ depth: deepestUnit });
    expect(placeInTree('new', `u${deepestUnit}`, chain)).toEqual({ refusal: 'unit.tooDeep' });
    // What lies beneath comes along.
    const two = [...chain, { id: 'a', parentId: null }, { id: 'b', parentId: 'a' }];
    expect(placeInTree('a', `u${deepestUnit - 1}`, two)).toEqual({ refusal: 'unit.tooDeep' });
  });
});
