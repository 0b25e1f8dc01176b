import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stages } from '@cartera/domain/account';
import {
  cellLevelOf,
  cellLevels,
  cellsOfTile,
  deepestCountedZoom,
  finestCellLevel,
  stagesByUrgency,
  tileExists,
  unseenStages,
} from '@cartera/domain/tile';

const address = fc
  .integer({ min: 0, max: 20 })
  .chain((z) => fc.record({ z: fc.constant(z), x: fc.nat(2 ** z - 1), y: fc.nat(2 ** z - 1) }));

describe('tiles', () => {
  it('divide into four whose cells follow each other without a gap', () => {
    fc.assert(
      fc.property(address, ({ z, x, y }) => {
        const { from, until } = cellsOfTile({ z, x, y }, 22);
        const quarters = [0, 1, 2, 3].map((part) =>
          cellsOfTile({ z: z + 1, x: 2 * x + (part % 2), y: 2 * y + Math.floor(part / 2) }, 22),
        );
        expect(quarters.map((quarter) => quarter.from)).toEqual([
          from,
          ...quarters.slice(0, 3).map((part) => part.until),
        ]);
        expect(quarters.at(-1)?.until).toBe(until);
      }),
    );
  });

  it('show cells of a level that is kept, at every zoom that counts', () => {
    for (let z = 0; z <= deepestCountedZoom; z += 1) expect(cellLevels).toContain(cellLevelOf(z));
    expect(Math.max(...cellLevels)).toBe(finestCellLevel);
  });

  it('exist where the grid does', () => {
    fc.assert(fc.property(address, (tile) => expect(tileExists(tile)).toBe(true)));
    for (const outside of [
      { z: 1, x: 2, y: 0 },
      { z: -1, x: 0, y: 0 },
      { z: 23, x: 0, y: 0 },
      { z: 3, x: 0, y: 0.5 },
    ])
      expect(tileExists(outside)).toBe(false);
  });

  it('give a colour to every open stage once, and to no other', () => {
    expect([...stagesByUrgency, ...unseenStages].sort()).toEqual([...stages].sort());
  });
});
