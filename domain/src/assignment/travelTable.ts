import type { TravelMode } from '../unit/index.js';
import { startPoint } from './timetable.js';
import type { Travel } from './timetable.js';

/** Seconds between points by mode: `seconds[from][to]`, Infinity where no road leads. */
export interface TravelTable {
  /** Ids of the points: task ids, and `start/<collector id>`. */
  points: readonly string[];
  seconds: Partial<Record<TravelMode, readonly (readonly number[])[]>>;
}

/** The point where a collector begins. */
export const startOf = (collectorId: string): string => `${startPoint}/${collectorId}`;

/** Reads a table as the rules ask: by collector, from the start or a task to a task. A point outside it cannot be reached. */
export function travelBy(...tables: readonly TravelTable[]): Travel {
  const indexed = tables.map(({ points, seconds }) => ({
    seconds,
    index: new Map(points.map((point, at) => [point, at])),
  }));
  return ({ collectorId, travelMode }, from, to) => {
    const origin = from === startPoint ? startOf(collectorId) : from;
    for (const { index, seconds } of indexed) {
      const [row, column] = [index.get(origin), index.get(to)];
      if (row === undefined || column === undefined) continue;
      const time = seconds[travelMode]?.[row]?.[column];
      if (time !== undefined) return time;
    }
    return Number.POSITIVE_INFINITY;
  };
}
