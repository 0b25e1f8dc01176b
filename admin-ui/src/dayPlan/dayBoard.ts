import { centralZone, dateAt, dayOfDate, isMexicanZone, weekdayOf } from '@cartera/domain/calendar';
import type { Collector } from '../choices/index.js';
import type { DayRoutes, DayVisit, RouteFile, RouteOverview, RouteStop } from './dayPlanSource.js';

/** A stop with whose door it is; without a visit where its client is out of reach. */
export interface LaneStop {
  stop: RouteStop;
  visit: DayVisit | undefined;
}

/** A collector's day. */
export interface Lane {
  collectorId: string;
  name: string;
  /** Of the colour that all of the screen gives it. */
  turn: number;
  overview: RouteOverview | undefined;
  file: RouteFile | undefined;
  stops: readonly LaneStop[];
  /** On the way and at doors that are still to be visited, in seconds. */
  workSeconds: number;
  /** Hours of that day by the collector's calendar, in seconds; undefined when they do not work then. */
  shiftSeconds: number | undefined;
}

export interface DayBoard {
  lanes: readonly Lane[];
  /** Due, and on nobody's route. */
  unplanned: readonly DayVisit[];
}

/** The date of today where a unit is. */
export function todayIn(timeZone: string, now: Date): string {
  return dateAt(now.getTime(), isMexicanZone(timeZone) ? timeZone : centralZone);
}

function workOf(stops: readonly LaneStop[]): number {
  return stops
    .filter(({ stop }) => stop.state === 'open')
    .reduce((sum, { stop }) => sum + stop.seconds + (Date.parse(stop.leaveAt) - Date.parse(stop.arriveAt)) / 1_000, 0);
}

/**
 * The day as the screen shows it: a lane for each collector of the unit and for whoever else holds one of its routes, and what is on
 * nobody's. Who does not work that day and has nothing comes last.
 */
export function dayBoard(
  { overviews, files }: DayRoutes,
  visits: readonly DayVisit[],
  collectors: readonly Collector[],
  { unitId, day }: { unitId: string; day: string },
): DayBoard {
  const visitOf = new Map(visits.map((visit) => [visit.taskId, visit]));
  const routeOf = new Map(overviews.map((one) => [one.collectorId, one]));
  const known = new Map(collectors.map((one) => [one.personId, one]));
  const own = collectors.filter((one) => one.unitId === unitId).map(({ personId }) => personId);
  const ids = [...new Set([...own, ...routeOf.keys()])];
  // Calendars count weekdays by ISO: Sunday is 7.
  const weekday = (weekdayOf(dayOfDate(day)) || 7) as 1;
  const lanes = ids.map((collectorId): Omit<Lane, 'turn'> => {
    const overview = routeOf.get(collectorId);
    const file = overview && files.get(overview.id);
    const stops = (file?.stops ?? [])
      .filter(({ state }) => state !== 'withdrawn')
      .map((stop) => ({ stop, visit: visitOf.get(stop.taskId) }));
    const collector = known.get(collectorId);
    const profile = collector?.profile;
    const hours = profile?.shiftCalendar[weekday];
    const { absentFrom = null, absentUntil = null } = profile ?? {};
    const isAbsent = absentFrom !== null && absentUntil !== null && absentFrom <= day && day <= absentUntil;
    return {
      collectorId,
      name: collector?.fullName ?? '—',
      overview,
      file,
      stops,
      workSeconds: workOf(stops),
      shiftSeconds: hours === undefined || isAbsent ? undefined : (hours.untilMinute - hours.fromMinute) * 60,
    };
  });
  const isIdle = ({ overview, shiftSeconds }: Omit<Lane, 'turn'>): boolean =>
    overview === undefined && shiftSeconds === undefined;
  const inOrder = lanes.toSorted(
    (one, other) => Number(isIdle(one)) - Number(isIdle(other)) || one.name.localeCompare(other.name, 'es'),
  );
  return {
    lanes: inOrder.map((lane, turn) => ({ ...lane, turn })),
    unplanned: visits.filter(({ open, routeId }) => open && routeId === null),
  };
}

/** A visit on its way to a place of a lane: before the open stop that is `place`-th there now, from 0. */
export interface Move {
  taskId: string;
  collectorId: string;
  place: number;
}

const openStops = ({ stops }: Lane): readonly LaneStop[] => stops.filter(({ stop }) => stop.state === 'open');

/** Tasks of a lane's open stops in the order they will have after a move; the same order when it changes nothing. */
export function orderAfter(lane: Lane, { taskId, place }: Pick<Move, 'taskId' | 'place'>): string[] {
  const tasks = openStops(lane).map(({ stop }) => stop.taskId);
  const before = tasks.slice(0, place).filter((one) => one !== taskId);
  const after = tasks.slice(place).filter((one) => one !== taskId);
  return [...before, taskId, ...after];
}

/** Whether a move would leave everything as it is. */
export function changesNothing(lane: Lane, move: Pick<Move, 'taskId' | 'place'>): boolean {
  const tasks = openStops(lane).map(({ stop }) => stop.taskId);
  return orderAfter(lane, move).join() === tasks.join();
}

/** Whether what a move changes is told at once: only where nothing of it waits as a draft. */
export function isToldAtOnce(board: DayBoard, { taskId, collectorId }: Pick<Move, 'taskId' | 'collectorId'>): boolean {
  const touched = board.lanes.filter(
    (lane) => lane.collectorId === collectorId || lane.stops.some(({ stop }) => stop.taskId === taskId),
  );
  return touched.every(({ overview }) => overview !== undefined && overview.version > 0 && !overview.draft);
}

/** The board as it will be when the planner says yes: times are still the old ones. */
export function boardAfter(board: DayBoard, move: Move | undefined): DayBoard {
  if (move === undefined) return board;
  const { taskId, collectorId, place } = move;
  const visit =
    board.unplanned.find((one) => one.taskId === taskId) ??
    board.lanes.flatMap(({ stops }) => stops).find(({ stop }) => stop.taskId === taskId)?.visit;
  const known = board.lanes.flatMap(({ stops }) => stops).find(({ stop }) => stop.taskId === taskId);
  if (known === undefined && visit === undefined) return board;
  const moved: LaneStop = known ?? { stop: arriving(visit), visit };
  return {
    unplanned: board.unplanned.filter((one) => one.taskId !== taskId),
    lanes: board.lanes.map((lane) => {
      const rest = lane.stops.filter(({ stop }) => stop.taskId !== taskId);
      if (lane.collectorId !== collectorId) return { ...lane, stops: rest };
      const next = openStops(lane)
        .slice(place)
        .find(({ stop }) => stop.taskId !== taskId);
      const at = next === undefined ? rest.length : rest.indexOf(next);
      return { ...lane, stops: rest.toSpliced(at, 0, moved) };
    }),
  };
}

/** Of a visit that nobody has had: what is not known before the planner has answered is left out by who draws it. */
function arriving(visit: DayVisit | undefined): RouteStop {
  const at = new Date(0).toISOString();
  return {
    id: visit?.taskId ?? '',
    taskId: visit?.taskId ?? '',
    accountId: visit?.accountId ?? '',
    position: 0,
    place: [visit?.longitude ?? 0, visit?.latitude ?? 0],
    travelMode: 'car',
    parkingGroup: null,
    arriveAt: at,
    leaveAt: at,
    locked: true,
    state: 'open',
    stateReason: null,
    metres: 0,
    seconds: 0,
    detour: null,
    stretches: [],
  };
}

/** What publishing a draft changes for its collector. */
export interface DraftChange {
  stops: number;
  added: number;
  removed: number;
  /** Of those that stay, whether their order is another. */
  reordered: boolean;
  metres: number;
  seconds: number;
}

/** @param published the version that the collector follows now; undefined before the first */
export function draftChange(draft: RouteFile, published: RouteFile | undefined): DraftChange {
  const now = draft.stops.filter(({ state }) => state === 'open').map(({ taskId }) => taskId);
  // A stop that went to somebody else has left this route already: publishing is when its collector reads it.
  const had = (published?.stops ?? [])
    .filter(({ state }) => state === 'open' || state === 'withdrawn')
    .map(({ taskId }) => taskId);
  const stays = had.filter((taskId) => now.includes(taskId));
  return {
    stops: now.length,
    added: now.filter((taskId) => !had.includes(taskId)).length,
    removed: had.length - stays.length,
    reordered: now.filter((taskId) => had.includes(taskId)).join() !== stays.join(),
    metres: draft.metres - (published?.metres ?? 0),
    seconds: draft.seconds - (published?.seconds ?? 0),
  };
}
