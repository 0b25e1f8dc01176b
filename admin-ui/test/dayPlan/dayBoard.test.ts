import { describe, expect, test } from '@jest/globals';
import {
  boardAfter,
  changesNothing,
  dayBoard,
  draftChange,
  isToldAtOnce,
  orderAfter,
} from '../../src/dayPlan/dayBoard.js';
import type { DayRoutes, DayVisit, RouteFile, RouteOverview, RouteStop } from '../../src/dayPlan/dayPlanSource.js';

const of = { unitId: 'unit', day: '2026-11-23' };
const hours = { fromMinute: 540, untilMinute: 1_020 };

const stop = (taskId: string, facts: Partial<RouteStop> = {}): RouteStop => ({
  id: `stop ${taskId}`,
  taskId,
  accountId: `account ${taskId}`,
  position: 1,
  place: [-99.2, 19.1],
  travelMode: 'car',
  parkingGroup: null,
  arriveAt: '2026-11-23T16:00:00.000Z',
  leaveAt: '2026-11-23T16:10:00.000Z',
  locked: false,
  state: 'open',
  stateReason: null,
  metres: 500,
  seconds: 300,
  detour: null,
  stretches: [],
  ...facts,
});

const overview = (collectorId: string, version: number, draft: boolean): RouteOverview => ({
  id: `route ${collectorId}`,
  collectorId,
  ...of,
  state: draft ? 'draft' : 'published',
  version,
  acknowledgedVersion: 0,
  openStops: 0,
  doneStops: 0,
  metres: 0,
  seconds: 0,
  approximate: false,
  draft,
});

const file = (of: RouteOverview, stops: RouteStop[], metres = 1_000): RouteFile => ({
  ...of,
  shownVersion: of.version,
  reason: 'plan.day',
  travelMode: 'car',
  metres,
  seconds: metres / 5,
  publishedAt: null,
  acknowledgedAt: null,
  path: null,
  corridor: null,
  stops,
  closedStops: [],
});

const visit = (taskId: string, routeId: string | null): DayVisit => ({
  taskId,
  accountId: `account ${taskId}`,
  reference: taskId,
  holderName: null,
  settlement: null,
  stage: 'collecting',
  balanceCents: 1,
  currency: 'MXN',
  dueAt: '2026-11-20T16:00:00.000Z',
  longitude: -99.2,
  latitude: 19.1,
  open: true,
  routeId,
  reason: null,
  title: null,
});

const collector = (personId: string, weekdays: readonly number[], unitId = 'unit') => ({
  personId,
  fullName: personId,
  unitId,
  unitName: unitId,
  profile: {
    travelMode: 'car' as const,
    skills: [],
    startPoint: null,
    shiftCalendar: Object.fromEntries(weekdays.map((day) => [day, hours])),
    absentFrom: null,
    absentUntil: null,
  },
});

const ana = overview('ana', 2, false);
const eva = overview('eva', 0, true);
const files = [file(ana, [stop('1', { state: 'done' }), stop('2'), stop('3')]), file(eva, [stop('4')])];
const routes: DayRoutes = { overviews: [ana, eva], files: new Map(files.map((one) => [one.id, one])) };
const visits = [visit('2', ana.id), visit('3', ana.id), visit('4', eva.id), visit('5', null)];
const people = [collector('eva', [1]), collector('leo', [2]), collector('ana', [1]), collector('zoe', [1], 'other')];
const board = dayBoard(routes, visits, people, of);
const laneOf = (name: string) => board.lanes.find(({ collectorId }) => collectorId === name)!;
const tasks = (of: ReturnType<typeof laneOf>) => of.stops.map(({ stop: { taskId } }) => taskId);

describe('the board of a day', () => {
  test('has a lane for everybody of the unit, who is off last, and what nobody has', () => {
    expect(board.lanes.map(({ name, shiftSeconds }) => [name, shiftSeconds])).toEqual([
      ['ana', 28_800],
      ['eva', 28_800],
      ['leo', undefined],
    ]);
    expect(board.unplanned.map(({ taskId }) => taskId)).toEqual(['5']);
    // Two stops of five minutes on the way and ten at the door; the one that is done counts no more.
    expect(laneOf('ana').workSeconds).toBe(1_800);
  });

  test('puts a visit before the open stop that it is dropped on, in its own lane and in another', () => {
    expect(orderAfter(laneOf('ana'), { taskId: '3', place: 0 })).toEqual(['3', '2']);
    expect(orderAfter(laneOf('ana'), { taskId: '2', place: 2 })).toEqual(['3', '2']);
    expect(orderAfter(laneOf('ana'), { taskId: '5', place: 1 })).toEqual(['2', '5', '3']);
    expect(changesNothing(laneOf('ana'), { taskId: '2', place: 1 })).toBe(true);
    expect(changesNothing(laneOf('ana'), { taskId: '2', place: 2 })).toBe(false);
    expect(changesNothing(laneOf('ana'), { taskId: '5', place: 2 })).toBe(false);
  });

  test('shows a move before the planner has answered, after stops that are done', () => {
    const after = boardAfter(board, { taskId: '4', collectorId: 'ana', place: 0 });
    expect(after.lanes.map(tasks)).toEqual([['1', '4', '2', '3'], [], []]);
    const given = boardAfter(board, { taskId: '5', collectorId: 'leo', place: 0 });
    expect(given.lanes.map(tasks)).toEqual([['1', '2', '3'], ['4'], ['5']]);
    expect(given.unplanned).toEqual([]);
    expect(boardAfter(board, undefined)).toBe(board);
  });

  test('tells nobody at once where something still waits to be published', () => {
    expect(isToldAtOnce(board, { taskId: '2', collectorId: 'ana' })).toBe(true);
    expect(isToldAtOnce(board, { taskId: '2', collectorId: 'eva' })).toBe(false);
    expect(isToldAtOnce(board, { taskId: '4', collectorId: 'ana' })).toBe(false);
    expect(isToldAtOnce(board, { taskId: '5', collectorId: 'leo' })).toBe(false);
  });
});

describe('what a draft changes for its collector', () => {
  test('counts what is new, what is gone, and says when the order is another', () => {
    const published = file(ana, [
      stop('1', { state: 'done' }),
      stop('2'),
      stop('3'),
      stop('9', { state: 'withdrawn' }),
    ]);
    const draft = file(ana, [stop('3'), stop('4'), stop('2')], 1_600);
    expect(draftChange(draft, published)).toEqual({
      stops: 3,
      added: 1,
      removed: 1,
      reordered: true,
      metres: 600,
      seconds: 120,
    });
    expect(draftChange(draft, draft)).toMatchObject({ added: 0, removed: 0, reordered: false, metres: 0 });
    expect(draftChange(draft, undefined)).toMatchObject({ stops: 3, added: 3, removed: 0, reordered: false });
  });
});
