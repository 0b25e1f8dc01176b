import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDayPlan } from '@cartera/database/dayPlan';
import { findRouteOfDay, findRouteVersion, listStops } from '@cartera/database/route';
import { createTestDatabase, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { PlanRequest } from '@cartera/domain/assignment';
import { makePlan } from '../../src/dayPlan/index.js';
import { Osrm } from '../../src/routing/index.js';
import { cityCentre, monday, mondayDate, near, placeCollector, placeUnit, placeVisit } from './plannedUnit.js';
import type { DueTask } from './plannedUnit.js';

const nowhere = 'http://127.0.0.1:9';
const osrmUrls = { car: process.env.OSRM_CAR_URL ?? nowhere, foot: process.env.OSRM_FOOT_URL ?? nowhere };
const program = process.env.CARTERA_VROOM ?? 'vroom';

let database: TestDatabase;
let placement: TestPlacement;
let unitId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, { steps: [] });
});

beforeEach(async () => {
  unitId = await placeUnit(database.db);
});

afterAll(() => database.drop());

async function ask(request: PlanRequest, id: string = randomUUID()): Promise<string> {
  await createDayPlan(database.db, {
    id,
    unitId,
    day: mondayDate,
    request,
    requestedBy: placement.supervisorId,
    startedAt: monday,
  });
  return id;
}

interface With {
  urls?: typeof osrmUrls;
  solver?: string;
  timeoutMs?: number;
  at?: Date;
}

function make(planId: string, { urls = osrmUrls, solver = program, timeoutMs = 10_000, at = monday }: With = {}) {
  const dependencies = {
    connection: database,
    osrm: new Osrm({ urls, timeoutMs: 3_000 }),
    solver: { program: solver, timeoutMs },
  };
  return makePlan(dependencies, { planId, at, alive: () => undefined });
}

async function plan(request: PlanRequest, how?: With) {
  const planId = await ask(request);
  return { planId, ...(await make(planId, how)) };
}

const wholeDay = { mode: 'day', publish: true } as const;

async function unplannedOf(planId: string): Promise<Record<string, string>> {
  const rows = await database.sql<{ taskId: string; reason: string }[]>`
    select task_id as "taskId", reason from unplanned_visit where day_plan_id = ${planId}`;
  return Object.fromEntries(rows.map(({ taskId, reason }) => [taskId, reason]));
}

async function openTasksOf(collectorId: string): Promise<string[]> {
  const route = await findRouteOfDay(database.db, collectorId, mondayDate);
  if (route === undefined) return [];
  const stops = await listStops(database.db, route.id);
  return stops.filter(({ state }) => state === 'open').map(({ taskId }) => taskId);
}

const visitAt = (east: number, north: number): Promise<DueTask> =>
  placeVisit(database.db, placement, unitId, near(cityCentre, east, north));

async function versionOf(collectorId: string) {
  const route = await findRouteOfDay(database.db, collectorId, mondayDate);
  const version = await findRouteVersion(database.db, route!.id, route!.version);
  return { route: route!, version: version! };
}

describe('a day', () => {
  test('is shared out, along the streets, with the way told in Spanish and a corridor around it', async () => {
    const west = await placeCollector(database.db, unitId, { start: near(cityCentre, -1200, 0) });
    const east = await placeCollector(database.db, unitId, { start: near(cityCentre, 1200, 0), travelMode: 'foot' });
    const western = await Promise.all([visitAt(-1000, 100), visitAt(-900, -300), visitAt(-1100, 400)]);
    const eastern = await Promise.all([visitAt(1000, 100), visitAt(900, -300)]);

    const made = await plan(wholeDay);

    expect(made).toMatchObject({ state: 'planned', approximate: false });
    expect(made.summary).toMatchObject({ planned: 5, unplanned: 0, collectors: 2, withoutSolver: false });
    expect((await openTasksOf(west)).toSorted()).toEqual(western.map(({ taskId }) => taskId).toSorted());
    expect((await openTasksOf(east)).toSorted()).toEqual(eastern.map(({ taskId }) => taskId).toSorted());
    const { route, version } = await versionOf(east);
    expect(route).toMatchObject({ version: 1, state: 'published' });
    expect(version.legs.map(({ travelMode }) => travelMode)).toEqual(['foot', 'foot']);
    expect(version.legs[0]!.stretches[0]!.steps[0]!.words).toMatch(/^Sal/);
    expect(version.path).toMatchObject({ type: 'LineString' });
    const [around] = await database.sql<{ metres: number; holds: boolean }[]>`
      select ST_Area(corridor::geography) / ST_Length(path::geography) as metres, ST_Covers(corridor, path) as holds
      from route_version where route_id = ${route.id} and version = 1`;
    expect(around!.holds).toBe(true);
    expect(around!.metres).toBeGreaterThan(40);
    expect(around!.metres).toBeLessThan(260);
  });

  test('every visit that is on no route has a true reason', async () => {
    await placeCollector(database.db, unitId);
    const good = await visitAt(300, 300);
    const noDoor = await placeVisit(database.db, placement, unitId, undefined);
    const frozen = await placeVisit(database.db, placement, unitId, cityCentre, { stage: 'disputed' });
    const farAway = await placeVisit(database.db, placement, unitId, { longitude: -98, latitude: 20 });

    const { planId, summary } = await plan(wholeDay);

    expect(summary).toMatchObject({ visits: 4, planned: 1 });
    expect(await unplannedOf(planId)).toEqual({
      [noDoor.taskId]: 'noCoordinate',
      [frozen.taskId]: 'blockedByRule',
      [farAway.taskId]: 'unreachableByRoad',
    });
    const [held] = await database.sql<{ taskId: string }[]>`
      select task_id as "taskId" from route_stop where account_id = ${good.accountId} and state = 'open'`;
    expect(held!.taskId).toBe(good.taskId);
  });

  test('that nobody works leaves all of it, told', async () => {
    const due = await visitAt(0, 200);
    const { planId, state } = await plan(wholeDay);
    expect(state).toBe('planned');
    expect(await unplannedOf(planId)).toEqual({ [due.taskId]: 'nobodyOnDuty' });
  });

  test('on which nobody may be visited leaves all of it', async () => {
    await placeCollector(database.db, unitId);
    await database.sql`update collector_profile set shift_calendar = '{"6": {"fromMinute": 540, "untilMinute": 900}}'
      where person_id in (select person_id from unit_member where unit_id = ${unitId})`;
    const due = await visitAt(0, 200);
    const id = randomUUID();
    const saturday = { unitId, day: '2026-11-28', requestedBy: 'workflow', startedAt: monday };
    await createDayPlan(database.db, { id, ...saturday, request: wholeDay });
    await make(id, { at: new Date('2026-11-28T14:00:00Z') });
    expect(await unplannedOf(id)).toEqual({ [due.taskId]: 'outsideHours' });
  });

  test('asked for twice is the same day, and nobody loses a stop they were told of', async () => {
    const first = await placeCollector(database.db, unitId);
    const visits = await Promise.all([visitAt(200, 0), visitAt(400, 100), visitAt(-300, 50)]);
    const { planId, ...made } = await plan(wholeDay);
    expect(await make(planId)).toEqual(made);
    const second = await placeCollector(database.db, unitId, { start: near(cityCentre, 300, 50) });
    const late = await visitAt(500, 0);

    await plan(wholeDay);

    expect((await openTasksOf(first)).toSorted()).toEqual(expect.arrayContaining(visits.map(({ taskId }) => taskId)));
    const all = [...(await openTasksOf(first)), ...(await openTasksOf(second))];
    expect(all.toSorted()).toEqual([...visits, late].map(({ taskId }) => taskId).toSorted());
  });

  test('planned twice at once is one day', async () => {
    const people = [await placeCollector(database.db, unitId), await placeCollector(database.db, unitId)];
    const visits = await Promise.all([1, 2, 3, 4, 5, 6].map((index) => visitAt(index * 150, index * 60)));
    const ids = [await ask(wholeDay), await ask(wholeDay)];

    const made = await Promise.all(ids.map((id) => make(id)));

    expect(made.map(({ state }) => state)).toEqual(['planned', 'planned']);
    const all = (await Promise.all(people.map(openTasksOf))).flat();
    expect(all.toSorted()).toEqual(visits.map(({ taskId }) => taskId).toSorted());
  });

  test('a draft is told to nobody, and the next plan may give its stops to others', async () => {
    const first = await placeCollector(database.db, unitId);
    await visitAt(200, 0);
    await plan({ mode: 'day', publish: false });
    const route = await findRouteOfDay(database.db, first, mondayDate);
    expect(route).toMatchObject({ state: 'draft', version: 0 });
    expect((await listStops(database.db, route!.id)).map(({ publishedAt }) => publishedAt)).toEqual([null]);
    expect(await findRouteVersion(database.db, route!.id, 1)).toMatchObject({ publishedAt: null });
    await database.sql`update collector_profile set absent_from = ${mondayDate} where person_id = ${first}`;
    const second = await placeCollector(database.db, unitId);

    await plan(wholeDay);

    expect(await openTasksOf(first)).toEqual([]);
    expect(await openTasksOf(second)).toHaveLength(1);
  });
});

describe('when something is broken', () => {
  test('without roads the day is planned by straight lines, and says so', async () => {
    const collector = await placeCollector(database.db, unitId);
    await visitAt(300, 0);
    const made = await plan(wholeDay, { urls: { car: nowhere, foot: nowhere } });
    expect(made).toMatchObject({ state: 'planned', approximate: true });
    const { version } = await versionOf(collector);
    expect(version.approximate).toBe(true);

    const again = await plan({ mode: 'replan', collectorId: collector, why: 'roads.returned' });

    expect(again.approximate).toBe(false);
    expect((await versionOf(collector)).version).toMatchObject({
      version: 2,
      approximate: false,
      reason: 'roads.returned',
    });
  });

  test.each([
    ['is not there', '/nonexistent/vroom'],
    ['fails', '/bin/false'],
    ['answers nonsense', '/bin/echo'],
    ['hangs', new URL('./hangingSolver.sh', import.meta.url).pathname],
  ])('a solver that %s costs time, not the day', async (_, solver) => {
    const collector = await placeCollector(database.db, unitId);
    await Promise.all([visitAt(300, 0), visitAt(350, 80)]);
    const made = await plan(wholeDay, { solver, timeoutMs: 500 });
    expect(made.summary).toMatchObject({ planned: 2, withoutSolver: true });
    expect(await openTasksOf(collector)).toHaveLength(2);
  });
});

describe('one at a time', () => {
  test('a recorded visit closes its stop by itself', async () => {
    const collector = await placeCollector(database.db, unitId);
    const [one, other] = [await visitAt(300, 0), await visitAt(-300, 0)];
    await plan(wholeDay);

    await database.sql`update task set state = 'done', closed_at = now() where id = ${one.taskId}`;
    await database.sql`update task set state = 'cancelled', closed_at = now() where id = ${other.taskId}`;

    const { route } = await versionOf(collector);
    const states = new Map((await listStops(database.db, route.id)).map(({ taskId, state }) => [taskId, state]));
    expect(states.get(one.taskId)).toBe('done');
    expect(states.get(other.taskId)).toBe('withdrawn');
    const told = await database.sql`select data from change where topic = 'route' and entity_id = ${route.id}
      and data ->> 'kind' = 'stopClosed'`;
    expect(told).toHaveLength(2);
  });

  test('a new urgent visit goes first, to whoever is nearest by road', async () => {
    const west = await placeCollector(database.db, unitId, { start: near(cityCentre, -1500, 0) });
    const east = await placeCollector(database.db, unitId, { start: near(cityCentre, 1500, 0) });
    await Promise.all([visitAt(-1400, 0), visitAt(1400, 0), visitAt(1300, 200)]);
    await plan(wholeDay);
    const before = await openTasksOf(west);
    const late = await visitAt(1200, -200);

    const made = await plan({ mode: 'urgent', taskId: late.taskId });

    expect(made).toMatchObject({ state: 'planned' });
    expect((await openTasksOf(east))[0]).toBe(late.taskId);
    expect(await openTasksOf(west)).toEqual(before);
    expect((await versionOf(east)).version).toMatchObject({ version: 2, reason: 'plan.urgent' });
  });

  test('one collector is topped up, and takes nothing from another', async () => {
    const [one, other] = [await placeCollector(database.db, unitId), await placeCollector(database.db, unitId)];
    await visitAt(200, 0);
    await plan(wholeDay);
    const held = await openTasksOf(other);
    const fresh = await Promise.all([visitAt(300, 100), visitAt(350, 150)]);

    await plan({ mode: 'topUp', collectorId: one });

    expect(await openTasksOf(one)).toEqual(expect.arrayContaining(fresh.map(({ taskId }) => taskId)));
    expect(await openTasksOf(other)).toEqual(held);
  });

  test('a person moves a visit, and locked it stays', async () => {
    const one = await placeCollector(database.db, unitId);
    const due = await visitAt(200, 0);
    await plan(wholeDay);
    const other = await placeCollector(database.db, unitId, { start: near(cityCentre, 1500, 900) });

    const made = await plan({ mode: 'manual', taskId: due.taskId, collectorId: other, lock: true });

    expect(made).toMatchObject({ state: 'planned' });
    expect(await openTasksOf(one)).toEqual([]);
    expect(await openTasksOf(other)).toEqual([due.taskId]);
    await plan(wholeDay);
    expect(await openTasksOf(other)).toEqual([due.taskId]);
    const [stop] = await database.sql<{ reason: string }[]>`
      select state_reason as reason from route_stop where account_id = ${due.accountId} and state = 'withdrawn'`;
    expect(stop!.reason).toBe('plan.manual');
  });

  test('a rule holds against a person, too', async () => {
    const collector = await placeCollector(database.db, unitId);
    const frozen = await placeVisit(database.db, placement, unitId, cityCentre, { stage: 'onHold' });
    const made = await plan({ mode: 'manual', taskId: frozen.taskId, collectorId: collector, lock: true });
    expect(made).toMatchObject({ state: 'failed', summary: { code: 'visit.blockedByRule' } });
    expect(await openTasksOf(collector)).toEqual([]);
  });

  test('a collector puts their own day in another order', async () => {
    const collector = await placeCollector(database.db, unitId);
    await Promise.all([visitAt(200, 0), visitAt(400, 0), visitAt(600, 0)]);
    await plan(wholeDay);
    const { route } = await versionOf(collector);
    const stops = await listStops(database.db, route.id);
    const [last] = stops.slice(-1);

    await plan({ mode: 'manual', collectorId: collector, stopIds: [last!.id], why: 'route.reordered' });

    const after = await listStops(database.db, route.id);
    expect(after.map(({ id }) => id)).toEqual([last!.id, ...stops.slice(0, -1).map(({ id }) => id)]);
  });

  test('doors side by side are walked to from one parking place', async () => {
    const collector = await placeCollector(database.db, unitId, { start: near(cityCentre, -1800, -600) });
    await Promise.all([0, 25, 50, 75].map((east) => visitAt(east, 0)));
    await plan(wholeDay);
    const { version } = await versionOf(collector);
    expect(version.legs.map(({ travelMode }) => travelMode)).toEqual(['car', 'foot', 'foot', 'foot']);
    expect(new Set(version.legs.map(({ parkingGroup }) => parkingGroup)).size).toBe(1);
  });

  test('somebody who is not on duty gets nothing', async () => {
    const stranger = randomUUID();
    expect(await plan({ mode: 'topUp', collectorId: stranger })).toMatchObject({
      state: 'failed',
      summary: { code: 'plan.collectorOffDuty' },
    });
  });
});
