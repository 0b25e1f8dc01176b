import type { DueVisit, DutyCollector } from '@cartera/domain/assignment';
import { guessedSeconds, metresBetween } from '@cartera/domain/route';
import type { Place } from '@cartera/domain/route';
import type { DrivenRoute } from './drivenDay.js';

/** A visit with the postal code by which paper is sorted. */
export interface SortedVisit {
  visit: DueVisit;
  postalCode: string;
}

/** More than anybody can make in a shift. */
const mostInDay = 90;

/** As it is done by hand: the list is sorted by postal code, cut into equal piles, and each pile driven from its top. */
export function byPostalCode(visits: readonly SortedVisit[], collectors: readonly DutyCollector[]): DrivenRoute[] {
  const sorted = visits.toSorted((a, b) => (a.postalCode < b.postalCode ? -1 : a.postalCode > b.postalCode ? 1 : 0));
  const pile = Math.ceil(sorted.length / collectors.length);
  return collectors.map((collector, index) => ({
    collector,
    visits: sorted.slice(index * pile, index * pile + Math.min(pile, mostInDay)).map(({ visit }) => visit),
  }));
}

/** Seconds by the guess that somebody makes who looks at a map. */
const reckon = (collector: DutyCollector, from: Place, to: Place): number =>
  guessedSeconds(collector.travelMode, from, to);

/**
 * Everybody goes, in turns, to the nearest door that is left and open when they come, until the shift is over: what a collector does who
 * has all the addresses on a map.
 *
 * @param counts how many each makes at most, so that as many visits are compared with as many
 */
export function byNearestNeighbour(
  visits: readonly DueVisit[],
  collectors: readonly DutyCollector[],
  counts: readonly number[],
): DrivenRoute[] {
  const left = new Set(visits);
  const at = collectors.map(({ start, shift }) => ({ place: start, moment: shift.from }));
  const chosen: DueVisit[][] = collectors.map(() => []);
  for (let turn = 0; turn < Math.max(0, ...counts); turn += 1) {
    for (const [index, collector] of collectors.entries()) {
      const here = at[index];
      if (here === undefined || turn >= (counts[index] ?? 0)) continue;
      let nearest: { visit: DueVisit; place: Place; leaveAt: number } | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const visit of left) {
        if (visit.place === undefined) continue;
        const metres = metresBetween(here.place, visit.place);
        if (metres >= least) continue;
        const arriveAt = here.moment + reckon(collector, here.place, visit.place) * 1000;
        const leaveAt = arriveAt + visit.serviceSeconds * 1000;
        const isOpen = visit.windows.some(({ from, until }) => arriveAt >= from && arriveAt < until);
        if (!isOpen || leaveAt > collector.shift.until) continue;
        [nearest, least] = [{ visit, place: visit.place, leaveAt }, metres];
      }
      if (nearest === undefined) continue;
      left.delete(nearest.visit);
      at[index] = { place: nearest.place, moment: nearest.leaveAt };
      chosen[index]?.push(nearest.visit);
    }
  }
  return collectors.map((collector, index) => ({ collector, visits: chosen[index] ?? [] }));
}
