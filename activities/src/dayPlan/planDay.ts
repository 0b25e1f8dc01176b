import pLimit from 'p-limit';
import {
  dealVisits,
  divideGround,
  insertVisits,
  loadOf,
  mayServe,
  refusalOf,
  travelBy,
  worksAroundStarts,
} from '@cartera/domain/assignment';
import type { DraftRoute, DueVisit, DutyCollector, Unplanned } from '@cartera/domain/assignment';
import { leastSeconds, metresBetween } from '@cartera/domain/route';
import type { Place } from '@cartera/domain/route';
import type { TravelMode } from '@cartera/domain/unit';
import { atBestHours, freeSecondsOf, solveShare, travelTable } from './solveShare.js';
import type { PlanTools } from './solveShare.js';

export interface PlannedDay {
  routes: DraftRoute[];
  unplanned: Unplanned[];
  withoutSolver: boolean;
}

/** Solvers at work at the same time: what two cores bear beside everything else. */
const solversAtOnce = 2;
/** Of what is left, so many of the nearest are tried on a route that has time left, so many at a time. */
const tried = { atOnce: 20, most: 60 } as const;
/** Tables asked of the road engines at the same time. */
const tablesAtOnce = 2;
/** Grounds that a door may fall to; with few people every one of them is among these. */
const groundsOfDoor = 5;

/**
 * Plans the day of a unit: ground is divided among the people, visits are dealt to them by road, each share is solved by itself, and what
 * is left is tried wherever there is time. The table of everything with everything, which no machine would bear, is never made.
 */
export async function planDay(
  tools: PlanTools,
  collectors: readonly DutyCollector[],
  visits: readonly DueVisit[],
): Promise<PlannedDay> {
  const refused = visits.flatMap((visit) => refusalOf(visit, collectors) ?? []);
  const refusedIds = new Set(refused.map(({ taskId }) => taskId));
  const open = visits.filter(({ taskId }) => !refusedIds.has(taskId));
  if (open.length === 0) {
    const routes = collectors.map((collector): DraftRoute => ({ collector, visits: [] }));
    return { routes, unplanned: refused, withoutSolver: false };
  }
  const doors = open.flatMap(({ place }) => place ?? []);
  const seconds = await secondsFromGround(tools, collectors, doors, loadOf(open, collectors));
  const { shares, left } = dealVisits(open, collectors, seconds);
  const limit = pLimit(solversAtOnce);
  const solved = await Promise.all(
    shares.map((share, index) =>
      limit(async () => {
        tools.alive();
        const collector = collectors[index];
        return solveShare(tools, collector === undefined ? [] : [collector], share.map(atBestHours));
      }),
    ),
  );
  // What missed its best hour is tried at all of its hours.
  const original = new Map(open.map((visit) => [visit.taskId, visit]));
  const pool = [...left, ...solved.flatMap((share) => share.left)].map(({ taskId }) => original.get(taskId));
  const filled = await fillRoutes(
    tools,
    solved.flatMap(({ routes }) => routes),
    pool.filter((visit) => visit !== undefined),
    new Map(solved.flatMap((share) => [...share.free])),
  );
  const unreachable = new Set(
    open.flatMap(({ taskId }, index) => (seconds.every((row) => !Number.isFinite(row[index])) ? [taskId] : [])),
  );
  const unplanned = filled.left.map((visit): Unplanned => {
    const { taskId, serviceSeconds } = visit;
    if (unreachable.has(taskId))
      return { taskId, reason: 'unreachableByRoad', proof: { collectors: collectors.length } };
    const able = filled.routes.filter(({ collector }) => mayServe(visit, collector));
    const freeSeconds = Math.max(0, ...able.map((route) => filled.free.get(route.collector.collectorId) ?? 0));
    return { taskId, reason: 'doesNotFitShift', proof: { serviceSeconds, freeSeconds, collectors: able.length } };
  });
  return {
    routes: filled.routes,
    unplanned: [...refused, ...unplanned],
    withoutSolver: solved.some((share) => share.withoutSolver),
  };
}

/**
 * Road time from the middle of each collector's ground to each door, in each collector's own mode, for the grounds that lie nearest to
 * the door; Infinity for the others, whose turn never comes. Doors are asked for by neighbourhood, a table for each.
 */
async function secondsFromGround(
  { roads, alive }: PlanTools,
  collectors: readonly DutyCollector[],
  doors: readonly Place[],
  load: number,
): Promise<number[][]> {
  const starts = collectors.map(({ start }) => start);
  const centres = worksAroundStarts(starts, load) ? starts : divideGround(doors, starts);
  const near = doors.map((door) => nearestCentres(door, centres));
  const neighbourhoods: number[][] = centres.map(() => []);
  for (const door of doors.keys()) neighbourhoods[near[door]?.[0] ?? 0]?.push(door);
  const seconds = collectors.map(() => doors.map(() => Number.POSITIVE_INFINITY));
  const limit = pLimit(tablesAtOnce);
  const ask = async (whose: readonly number[], mode: TravelMode, part: readonly number[]): Promise<void> => {
    alive();
    const rows = await roads.table(
      mode,
      whose.flatMap((index) => centres[index] ?? []),
      part.flatMap((door) => doors[door] ?? []),
    );
    for (const [row, index] of whose.entries())
      for (const [column, door] of part.entries()) {
        const into = seconds[index];
        if (into !== undefined) into[door] = rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
      }
  };
  const modes = new Set(collectors.map(({ travelMode }) => travelMode));
  const asked = neighbourhoods.flatMap((part) =>
    [...modes].map((mode) => {
      const isOfMode = (index: number): boolean => collectors[index]?.travelMode === mode;
      const reached = part.filter((door) => near[door]?.some(isOfMode));
      const whose = [...new Set(reached.flatMap((door) => near[door]?.filter(isOfMode) ?? []))];
      return limit(() => ask(whose, mode, reached));
    }),
  );
  await Promise.all(asked);
  return seconds;
}

/** The nearest grounds to a door, as the crow flies, by index. */
function nearestCentres(door: Place, centres: readonly Place[]): number[] {
  return centres
    .map((centre, index) => ({ index, metres: metresBetween(door, centre) }))
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, groundsOfDoor)
    .map(({ index }) => index);
}

/** Tries what is left on every route that has time for it, the nearest first. */
async function fillRoutes(
  tools: PlanTools,
  routes: readonly DraftRoute[],
  pool: readonly DueVisit[],
  freeBefore: ReadonlyMap<string, number>,
): Promise<{ routes: DraftRoute[]; left: DueVisit[]; free: Map<string, number> }> {
  const left = new Set(pool);
  const free = new Map(freeBefore);
  const filled: DraftRoute[] = [];
  for (const route of routes) {
    const { collector } = route;
    const { collectorId } = collector;
    let draft = route;
    const fitting = nearest(draft, [...left], free.get(collectorId) ?? 0);
    for (let from = 0; from < Math.min(tried.most, fitting.length); from += tried.atOnce) {
      const candidates = fitting
        .slice(from, from + tried.atOnce)
        .filter(({ serviceSeconds }) => serviceSeconds <= (free.get(collectorId) ?? 0));
      if (candidates.length === 0) break;
      tools.alive();
      const travel = travelBy(await travelTable(tools.roads, [collector], [...draft.visits, ...candidates]));
      draft = insertVisits([draft], candidates, travel).routes[0] ?? draft;
      free.set(collectorId, freeSecondsOf(draft, travel));
      for (const visit of draft.visits) left.delete(visit);
    }
    filled.push(draft);
  }
  return { routes: filled, left: [...left], free };
}

/** Those of some visits that a collector may be sent to within so many seconds, the nearest to their route first. */
function nearest({ collector, visits }: DraftRoute, pool: readonly DueVisit[], freeSeconds: number): DueVisit[] {
  const quick = pool.filter((visit) => visit.serviceSeconds <= freeSeconds && mayServe(visit, collector));
  const spots = [collector.start, ...visits.flatMap(({ place }) => place ?? [])];
  return quick
    .flatMap((visit) => {
      const { place } = visit;
      if (place === undefined) return [];
      const [metres, spot] = spots
        .map((one) => [metresBetween(one, place), one] as const)
        .reduce((best, one) => (one[0] < best[0] ? one : best));
      return leastSeconds(collector.travelMode, spot, place) + visit.serviceSeconds > freeSeconds
        ? []
        : [{ visit, metres }];
    })
    .toSorted((a, b) => a.metres - b.metres)
    .map(({ visit }) => visit);
}
