import { frozenStages, isOpen, stages } from '../account/index.js';
import type { Stage } from '../account/index.js';

/** What the live map draws over the base map. */
export const tileLayers = ['accounts', 'units', 'collectors', 'routes', 'alerts'] as const;
export type TileLayer = (typeof tileLayers)[number];

/** A tile of the web Mercator grid (as in z/x/y.pbf). */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

export const deepestZoom = 22;

/** Whether there is such a tile. */
export function tileExists({ z, x, y }: TileAddress): boolean {
  const inside = (part: number): boolean => Number.isInteger(part) && part >= 0 && part < 2 ** z;
  return Number.isInteger(z) && z >= 0 && z <= deepestZoom && inside(x) && inside(y);
}

/** Down to this zoom accounts are counted by cell; nearer, each place is a point. */
export const deepestCountedZoom = 14;

/** Levels of the grid at which accounts are counted; the finest decides where a count is kept until it is added up. */
export const cellLevels = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
export const finestCellLevel = 18;

/** The level of the cells that a tile shows: 16 by 16 of them. */
export function cellLevelOf(z: number): number {
  return z + 4;
}

/** Every bit of a number, two apart: half of a place along the Z curve. */
function spread(plain: number): bigint {
  let spreaded = 0n;
  for (let bit = 0n; bit < 32n; bit += 1n) spreaded |= ((BigInt(plain) >> bit) & 1n) << (2n * bit);
  return spreaded;
}

/** The cells of a tile at a level: all from `from` until before `until` along the Z curve. */
export function cellsOfTile({ z, x, y }: TileAddress, level: number): { from: bigint; until: bigint } {
  const tile = spread(x) | (spread(y) << 1n);
  const cells = 2n * BigInt(level - z);
  return { from: tile << cells, until: (tile + 1n) << cells };
}

/**
 * Open stages from the one that asks most for attention: a cell takes the colour of its first. Nearly lost and frozen accounts
 * come before those that wait for work, those with a promise last.
 */
export const stagesByUrgency: readonly Stage[] = [
  'ruling',
  ...frozenStages,
  'addressReview',
  'collecting',
  'received',
  'promised',
  'agreement',
];

/** Stages that have no colour on the map. */
export const unseenStages: readonly Stage[] = stages.filter((stage) => !isOpen(stage));
