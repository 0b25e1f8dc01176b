import type { DueVisit, DutyCollector } from './dueVisit.js';
import { mayServe } from './eligibility.js';
import { timetable } from './timetable.js';
import type { Travel } from './timetable.js';

/** One collector's visits in order, while a plan is being made. */
export interface DraftRoute {
  collector: DutyCollector;
  visits: readonly DueVisit[];
}

export interface Insertion {
  /** Where in the sequence, from 0. */
  index: number;
  /** Later end of the route, in seconds. */
  costSeconds: number;
}

/** The cheapest place for one more visit in a route that keeps every window and the shift; undefined when there is none. */
export function cheapestInsertion(
  { collector, visits }: DraftRoute,
  visit: DueVisit,
  travel: Travel,
): Insertion | undefined {
  if (!mayServe(visit, collector)) return undefined;
  const endOf = (stops: readonly { leaveAt: number }[]): number => stops.at(-1)?.leaveAt ?? collector.shift.from;
  const now = timetable(collector, visits, travel);
  const before = now === undefined ? collector.shift.from : endOf(now);
  let best: Insertion | undefined;
  for (let index = 0; index <= visits.length; index += 1) {
    const stops = timetable(collector, visits.toSpliced(index, 0, visit), travel);
    if (stops === undefined) continue;
    const costSeconds = (endOf(stops) - before) / 1000;
    if (best === undefined || costSeconds < best.costSeconds) best = { index, costSeconds };
  }
  return best;
}

/**
 * Puts visits into routes one by one, the most urgent first, each where it costs least: the plan of last resort when the solver is
 * away, and the last pass after it. What fits nowhere is left.
 */
export function insertVisits(
  routes: readonly DraftRoute[],
  visits: readonly DueVisit[],
  travel: Travel,
): { routes: DraftRoute[]; left: DueVisit[] } {
  const drafts = [...routes];
  const left: DueVisit[] = [];
  for (const visit of visits.toSorted((a, b) => b.priority - a.priority)) {
    let best: (Insertion & { route: number }) | undefined;
    for (const [route, draft] of drafts.entries()) {
      const found = cheapestInsertion(draft, visit, travel);
      if (found !== undefined && (best === undefined || found.costSeconds < best.costSeconds))
        best = { ...found, route };
    }
    const draft = best === undefined ? undefined : drafts[best.route];
    if (best === undefined || draft === undefined) left.push(visit);
    else drafts[best.route] = { ...draft, visits: draft.visits.toSpliced(best.index, 0, visit) };
  }
  return { routes: drafts, left };
}
