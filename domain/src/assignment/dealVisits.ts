import type { DueVisit, DutyCollector } from './dueVisit.js';
import { usualPace } from '../route/index.js';
import type { TravelMode } from '../unit/index.js';
import { mayServe } from './eligibility.js';

/** What a visit takes of a shift beside its service, before its route is known, in seconds. */
const hopSeconds: Record<TravelMode, number> = { car: 150, foot: 300 };
/** Metres of road that weigh as much as a point of priority. */
const metresInPoint = 60;
/** A collector is offered more than fits, so that the solver can choose what goes well together. */
const offerFactor = 2;
/** Whom a visit may fall to: those whose ground is nearest by road. */
const choices = 6;

/** The work of some visits as a share of the time of some collectors. */
export function loadOf(visits: readonly DueVisit[], collectors: readonly DutyCollector[]): number {
  const work = visits.reduce((sum, { serviceSeconds }) => sum + serviceSeconds + hopSeconds.car, 0);
  const time = collectors.reduce((sum, { shift }) => sum + (shift.until - shift.from) / 1000, 0);
  return time === 0 ? Number.POSITIVE_INFINITY : work / time;
}

interface Candidate {
  visit: DueVisit;
  /** Collectors by index, the nearest first. */
  order: readonly number[];
  score: number;
}

/**
 * Deals many visits to collectors, so that each collector's share can be solved by itself: the urgent and the near first, each to the
 * nearest by road who may be sent and whose offer is not full. Held visits go to their holder whatever it costs.
 *
 * @param seconds road time from the middle of each collector's ground to each visit: `seconds[collector][visit]`
 * @returns the visits of each collector in the order of `collectors`, and those for which nobody near had room
 */
export function dealVisits(
  visits: readonly DueVisit[],
  collectors: readonly DutyCollector[],
  seconds: readonly (readonly number[])[],
): { shares: DueVisit[][]; left: DueVisit[] } {
  const shares: DueVisit[][] = collectors.map(() => []);
  const left: DueVisit[] = [];
  const room = collectors.map(({ shift }) => ((shift.until - shift.from) / 1000) * offerFactor);
  const give = (who: number, visit: DueVisit): void => {
    shares[who]?.push(visit);
    room[who] = (room[who] ?? 0) - visit.serviceSeconds - hopSeconds[collectors[who]?.travelMode ?? 'car'];
  };

  const candidates: Candidate[] = [];
  for (const [index, visit] of visits.entries()) {
    const holder = collectors.findIndex(({ collectorId }) => collectorId === visit.heldBy);
    if (holder >= 0) {
      give(holder, visit);
      continue;
    }
    // By how far their ground is and not by how fast they travel: else those on foot would stand idle beside whoever drives.
    const distance = (who: number): number =>
      (seconds[who]?.[index] ?? Number.POSITIVE_INFINITY) * usualPace[collectors[who]?.travelMode ?? 'car'];
    const able = collectors.flatMap((collector, who) =>
      Number.isFinite(distance(who)) && mayServe(visit, collector) ? [who] : [],
    );
    const order = able.toSorted((a, b) => distance(a) - distance(b)).slice(0, choices);
    candidates.push({ visit, order, score: visit.priority - distance(order[0] ?? -1) / metresInPoint });
  }
  for (const { visit, order } of candidates.toSorted((a, b) => b.score - a.score)) {
    const who = order.find((one) => (room[one] ?? 0) >= visit.serviceSeconds);
    if (who === undefined) left.push(visit);
    else give(who, visit);
  }
  return { shares, left };
}
