import { cheapestInsertion, insertVisits, startOf, timetable, travelBy } from '@cartera/domain/assignment';
import type { DraftRoute, DueVisit, DutyCollector, Travel, TravelTable } from '@cartera/domain/assignment';
import type { Place } from '@cartera/domain/route';
import { SolverFailed, solveWithVroom } from '../routing/index.js';
import type { Roads, SolverOptions } from '../routing/index.js';

/** What planning reaches outside itself. */
export interface PlanTools {
  roads: Roads;
  solver: SolverOptions;
  /** Tells whoever waits that the plan goes on; throws when it is no longer wanted. */
  alive: () => void;
}

export interface SolvedShare {
  routes: DraftRoute[];
  left: DueVisit[];
  /** What is left of each collector's shift, in seconds: nothing where a stop is late. */
  free: Map<string, number>;
  /** The solver gave no plan: this one is by insertion. */
  withoutSolver: boolean;
}

/** What is left of a collector's shift beside a route, in seconds. */
export function freeSecondsOf({ collector, visits }: DraftRoute, travel: Travel): number {
  const stops = timetable(collector, visits, travel);
  if (stops === undefined) return 0;
  const waits = stops.reduce((sum, { arriveAt, beginAt }) => sum + beginAt - arriveAt, 0);
  const end = stops.at(-1)?.leaveAt ?? collector.shift.from;
  return Math.max(0, Math.round((collector.shift.until - end + waits) / 1000));
}

/** Road times between the starts of collectors and the doors of visits, for every mode among them. */
export async function travelTable(
  roads: Roads,
  collectors: readonly DutyCollector[],
  visits: readonly DueVisit[],
): Promise<TravelTable> {
  const spots: { id: string; place: Place }[] = [
    ...collectors.map(({ collectorId, start }) => ({ id: startOf(collectorId), place: start })),
    ...visits.flatMap(({ taskId, place }) => (place === undefined ? [] : [{ id: taskId, place }])),
  ];
  const places = spots.map(({ place }) => place);
  const seconds: Record<string, number[][]> = {};
  for (const mode of new Set(collectors.map(({ travelMode }) => travelMode)))
    seconds[mode] = await roads.table(mode, places, places);
  return { points: spots.map(({ id }) => id), seconds };
}

/** Somebody who is usually home at some hour is first planned for it; a stop that is promised already keeps all of its hours. */
export function atBestHours(visit: DueVisit): DueVisit {
  return visit.bestHours === undefined || visit.heldBy !== undefined ? visit : { ...visit, windows: [visit.bestHours] };
}

/**
 * Plans a share of the day: some collectors and the visits that may go to them. Held visits stay on their holder's route whatever it
 * costs, and what the solver says is reckoned again by our own timetable.
 */
export async function solveShare(
  { roads, solver }: PlanTools,
  collectors: readonly DutyCollector[],
  visits: readonly DueVisit[],
): Promise<SolvedShare> {
  const empty = collectors.map((collector): DraftRoute => ({ collector, visits: [] }));
  const freeOf = (routes: readonly DraftRoute[], travel: Travel): Map<string, number> =>
    new Map(routes.map((route) => [route.collector.collectorId, freeSecondsOf(route, travel)]));
  if (visits.length === 0 || collectors.length === 0) {
    const nowhere = (): number => Number.POSITIVE_INFINITY;
    return { routes: empty, left: [...visits], free: freeOf(empty, nowhere), withoutSolver: false };
  }
  const table = await travelTable(roads, collectors, visits);
  const travel = travelBy(table);
  let routes: DraftRoute[] = empty;
  let withoutSolver = false;
  try {
    const planned = await solveWithVroom({ collectors, visits, travel: table }, solver);
    const byId = new Map(visits.map((visit) => [visit.taskId, visit]));
    routes = collectors.map((collector) => {
      const order = (planned.get(collector.collectorId) ?? []).flatMap((taskId) => byId.get(taskId) ?? []);
      return { collector, visits: whatHolds(collector, order, travel) };
    });
  } catch (error) {
    if (!(error instanceof SolverFailed)) throw error;
    withoutSolver = true;
    const held = (collector: DutyCollector): DueVisit[] =>
      visits.filter(({ heldBy }) => heldBy === collector.collectorId);
    routes = collectors.map((collector) => ({
      collector,
      visits: keepHeld({ collector, visits: [] }, held(collector), travel),
    }));
  }
  const placed = (): Set<string> => new Set(routes.flatMap((route) => route.visits.map(({ taskId }) => taskId)));
  let there = placed();
  routes = routes.map((route) => ({
    ...route,
    visits: keepHeld(
      route,
      visits.filter(({ taskId, heldBy }) => heldBy === route.collector.collectorId && !there.has(taskId)),
      travel,
    ),
  }));
  there = placed();
  const missing = visits.filter(({ taskId }) => !there.has(taskId));
  const filled = insertVisits(routes, missing, travel);
  return { ...filled, free: freeOf(filled.routes, travel), withoutSolver };
}

/** The visits of an order that our timetable confirms; one that breaks it is taken out. */
function whatHolds(collector: DutyCollector, order: readonly DueVisit[], travel: Travel): DueVisit[] {
  if (timetable(collector, order, travel) !== undefined) return [...order];
  const kept: DueVisit[] = [];
  for (const visit of order) if (timetable(collector, [...kept, visit], travel) !== undefined) kept.push(visit);
  return kept;
}

/** Puts held visits where they cost least; what fits nowhere goes last, late, because it is nobody else's. */
function keepHeld({ collector, visits }: DraftRoute, held: readonly DueVisit[], travel: Travel): DueVisit[] {
  let kept = [...visits];
  const late: DueVisit[] = [];
  for (const visit of held) {
    const found = cheapestInsertion({ collector, visits: kept }, visit, travel);
    if (found === undefined) late.push(visit);
    else kept = kept.toSpliced(found.index, 0, visit);
  }
  return [...kept, ...late];
}
