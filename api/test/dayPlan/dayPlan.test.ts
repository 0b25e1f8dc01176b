import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';
import { cityCentre, near, placeVisit as visitAt } from '../../../activities/test/dayPlan/plannedUnit.js';
import { placeTestClient } from '@cartera/database/testing';
import type { TestPlacement } from '@cartera/database/testing';
import { collectorProfile, unit, unitMember } from '@cartera/database/schema';

/** Monday 23 November 2026, 10:00 in Mexico City: a clock that runs as the wall's does, on that day. */
const monday = Date.parse('2026-11-23T16:00:00Z');
const clock = { origin: 0, rate: monday / Date.now() };
const day = '2026-11-23';

let api: TestLives;
let supervisor: TestPerson;
let stranger: TestPerson;
let collector: TestPerson;
let other: TestPerson;
let placement: TestPlacement;
let unitId: string;

beforeAll(async () => {
  api = await createTestLives(clock);
  const { db } = api.database;
  const agencyId = randomUUID();
  unitId = randomUUID();
  await db.insert(unit).values({ id: agencyId, kind: 'agency', name: 'Despacho' });
  await db.insert(unit).values({ id: unitId, kind: 'team', name: 'Zona Sur', parentId: agencyId });
  [supervisor, stranger, collector, other, placement] = await Promise.all([
    api.signedIn('supervisor'),
    api.signedIn('supervisor'),
    api.signedIn('collector'),
    api.signedIn('collector'),
    placeTestClient(db, { steps: [] }),
  ]);
  await db.insert(unitMember).values([
    { unitId, personId: supervisor.id, memberRole: 'supervisor' },
    { unitId, personId: collector.id, memberRole: 'collector' },
    { unitId, personId: other.id, memberRole: 'collector' },
  ]);
  const hours = { fromMinute: 9 * 60, untilMinute: 18 * 60 };
  const shiftCalendar = { 1: hours };
  await db.insert(collectorProfile).values([
    { personId: collector.id, travelMode: 'car', startPoint: near(cityCentre, -1200, 0), shiftCalendar },
    { personId: other.id, travelMode: 'foot', startPoint: near(cityCentre, 1100, 0), shiftCalendar },
  ]);
}, 120_000);

afterAll(() => api.close());

const post = (person: TestPerson, url: string, payload: object) =>
  person.request({ method: 'POST', url: `/api/v1/${url}`, payload });
const get = async (person: TestPerson, url: string) => person.request({ url: `/api/v1/${url}` });

interface Plan {
  id: string;
  state: string;
  mode: string;
  summary: { planned: number; unplanned: number } | null;
  failure: { code: string; title: string } | null;
  changes: { routeId: string; draft: boolean; version: number; before: object | null }[];
}

interface RouteFile {
  id: string;
  version: number;
  acknowledgedVersion: number;
  path: { type: string };
  corridor: { type: string };
  stops: { id: string; taskId: string; state: string; locked: boolean; stretches: { steps: { words: string }[] }[] }[];
  closedStops: { id: string; state: string; stateReason: string }[];
}

interface DraftFile extends RouteFile {
  collectorId: string;
}

async function made(id: string): Promise<Plan> {
  for (let look = 0; look < 150; look += 1) {
    const plan = (await get(supervisor, `day-plans/${id}`)).json<Plan>();
    if (plan.state !== 'planning') return plan;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The plan was not made.');
}

const myRoute = async (person: TestPerson): Promise<RouteFile | null> =>
  (await get(person, 'routes/today')).json<{ route: RouteFile | null }>().route;

const place = (east: number, north: number) =>
  visitAt(api.database.db, placement, unitId, near(cityCentre, east, north));

test('a day from its draft to the street: planned, looked at, published, followed, changed', async () => {
  const western = await Promise.all([place(-1300, 100), place(-1250, -100), place(-1150, 50)]);
  const eastern = await place(1100, 100);
  const lost = await visitAt(api.database.db, placement, unitId, undefined);
  expect(await myRoute(collector)).toBeNull();

  const order = { id: randomUUID(), unitId, publish: false };
  expect((await post(supervisor, 'day-plans', order)).statusCode).toBe(202);
  const draft = await made(order.id);
  expect(draft).toMatchObject({ state: 'planned', summary: { planned: 4, unplanned: 1 } });
  expect((await post(supervisor, 'day-plans', order)).statusCode).toBe(200);
  expect((await post(supervisor, 'day-plans', { ...order, publish: true })).json()).toMatchObject({
    code: 'record.idReused',
  });
  const unplanned = (await get(supervisor, `day-plans/${order.id}/unplanned`)).json<{ items: object[] }>();
  expect(unplanned.items).toMatchObject([
    { taskId: lost.taskId, reason: 'noCoordinate', title: 'El domicilio no tiene ubicación en el mapa.' },
  ]);

  expect(draft.changes).toHaveLength(2);
  expect(await myRoute(collector)).toBeNull();
  for (const { routeId, version, before } of draft.changes) {
    expect(before).toBeNull();
    expect((await get(collector, `routes/${routeId}?version=${version}`)).statusCode).toBe(404);
    expect((await post(supervisor, `routes/${routeId}/publish`, { version })).statusCode).toBe(200);
    expect((await post(supervisor, `routes/${routeId}/publish`, { version })).statusCode).toBe(200);
    expect((await post(supervisor, `routes/${routeId}/publish`, { version: version + 1 })).statusCode).toBe(409);
  }

  const route = (await myRoute(collector))!;
  expect(route.stops.map(({ taskId }) => taskId).toSorted()).toEqual(western.map(({ taskId }) => taskId).toSorted());
  expect(route).toMatchObject({ version: 1, path: { type: 'LineString' }, corridor: { type: 'MultiPolygon' } });
  expect(route.stops[0]!.stretches[0]!.steps[0]!.words).toMatch(/^Sal/);
  const acknowledged = await post(collector, `routes/${route.id}/acknowledge`, { version: 1 });
  expect(acknowledged.json()).toMatchObject({ acknowledgedVersion: 1 });
  expect((await post(collector, `routes/${route.id}/acknowledge`, { version: 7 })).statusCode).toBe(409);
  expect((await post(other, `routes/${route.id}/acknowledge`, { version: 1 })).statusCode).toBe(404);

  const last = route.stops.at(-1)!;
  const reorder = { id: randomUUID(), stopIds: [last.id] };
  expect((await post(collector, `routes/${route.id}/reorder`, reorder)).json()).toMatchObject({ state: 'planned' });
  expect((await myRoute(collector))!.stops[0]!.id).toBe(last.id);

  const skipped = await post(collector, `routes/${route.id}/stops/${last.id}/skip`, { reason: 'unsafeZone' });
  expect(skipped.json<RouteFile>().stops.find(({ id }) => id === last.id)!.state).toBe('skipped');
  const recompute = { id: randomUUID() };
  expect((await post(collector, 'routes/today/recompute', recompute)).json()).toMatchObject({ state: 'planned' });
  const rest = (await myRoute(collector))!;
  expect(rest.stops).toHaveLength(2);
  expect(rest.closedStops).toMatchObject([{ id: last.id, state: 'skipped', stateReason: 'skip.unsafeZone' }]);

  const stop = rest.stops[0]!;
  const lock = await post(supervisor, `routes/${route.id}/stops/${stop.id}/lock`, {});
  expect(lock.json<RouteFile>().stops[0]!.locked).toBe(true);
  const move = { id: randomUUID(), unitId, taskId: stop.taskId, collectorId: other.id, lock: true };
  expect((await post(supervisor, 'day-plans/move', move)).json()).toMatchObject({ state: 'planned', mode: 'manual' });
  expect((await myRoute(other))!.stops.map(({ taskId }) => taskId).toSorted()).toEqual(
    [eastern.taskId, stop.taskId].toSorted(),
  );
  expect((await myRoute(collector))!.stops).toHaveLength(1);

  const urgent = await place(1050, 150);
  const now = { id: randomUUID(), unitId, taskId: urgent.taskId };
  expect((await post(supervisor, 'day-plans/urgent', now)).json()).toMatchObject({ state: 'planned' });
  const routes = (await get(supervisor, `routes?unitId=${unitId}&day=${day}`)).json<{ items: object[] }>();
  expect(routes.items).toHaveLength(2);
  const plans = (await get(supervisor, `day-plans?unitId=${unitId}&day=${day}`)).json<{ items: object[] }>();
  expect(plans.items.length).toBeGreaterThanOrEqual(5);
}, 120_000);

test('a leg that goes absurdly around is a problem of the map, listed to who sees the unit', async () => {
  const { sql } = api.database;
  const url = `day-plans/map-problems?unitId=${unitId}&day=${day}`;
  expect((await get(supervisor, url)).json()).toEqual({ items: [] });
  const [leg] = await sql<{ stopId: string; place: [number, number] }[]>`
    with marked as (
      update route_version v set legs = jsonb_set(v.legs, '{0,detour}', '7.3') from route r
      where r.id = v.route_id and r.version = v.version and r.collector_id = ${other.id} and r.day = ${day} returning v.*
    ), counted as (
      update day_plan p set summary = p.summary || '{"detours":1}' from marked where p.id = marked.day_plan_id
    )
    select legs -> 0 ->> 'stopId' as "stopId", legs -> 0 -> 'place' as place from marked`;
  const { items } = (await get(supervisor, url)).json<{ items: object[] }>();
  const [longitude, latitude] = leg!.place;
  expect(items).toMatchObject([
    { stopId: leg!.stopId, collectorId: other.id, ratio: 7.3, to: { longitude, latitude } },
  ]);
  expect((await get(stranger, url)).json()).toEqual({ items: [] });
  expect((await get(supervisor, `day-plans/map-problems?unitId=${unitId}&day=2026-02-31`)).statusCode).toBe(400);
});

test('a plan that cannot be is refused in words, and another unit does not exist', async () => {
  const due = await place(100, 100);
  const move = { id: randomUUID(), unitId, taskId: due.taskId, collectorId: stranger.id };
  const answer = await post(supervisor, 'day-plans/move', move);
  expect(answer.json()).toMatchObject({ state: 'failed', failure: { code: 'plan.collectorOffDuty' } });
  const past = { id: randomUUID(), unitId, day: '2026-11-20' };
  expect((await post(supervisor, 'day-plans', past)).json()).toMatchObject({ code: 'plan.dayOver' });
  const theirs = { id: randomUUID(), unitId };
  expect((await post(stranger, 'day-plans', theirs)).json()).toMatchObject({ code: 'plan.unitGone' });
  expect((await get(stranger, `day-plans/${move.id}`)).statusCode).toBe(404);
  expect((await get(stranger, `routes?unitId=${unitId}&day=${day}`)).json()).toEqual({ items: [] });
  expect((await post(collector, 'day-plans', theirs)).statusCode).toBe(403);
  expect((await post(supervisor, 'day-plans', { ...theirs, day: 'mañana' })).statusCode).toBe(400);
});

test('a draft is put in order by hand: a visit goes to a place of another route, and nobody is told before it is published', async () => {
  const { db } = api.database;
  const [plannedId, here, there] = [randomUUID(), randomUUID(), randomUUID()];
  await db.insert(unit).values({ id: plannedId, kind: 'team', name: 'Zona Norte' });
  const hours = { fromMinute: 9 * 60, untilMinute: 18 * 60 };
  const people = await Promise.all([api.signedIn('collector'), api.signedIn('collector')]);
  await db
    .insert(unitMember)
    .values([
      { unitId: plannedId, personId: supervisor.id, memberRole: 'supervisor' },
      ...people.map(({ id }) => ({ unitId: plannedId, personId: id, memberRole: 'collector' as const })),
    ]);
  await db.insert(collectorProfile).values(
    people.map(({ id }, turn) => ({
      personId: id,
      travelMode: 'car' as const,
      startPoint: near(cityCentre, turn === 0 ? -1200 : 1100, 0),
      shiftCalendar: { 1: hours },
    })),
  );
  for (const [east, north] of [
    [-1300, 100],
    [-1250, -100],
    [-1150, 50],
    [1100, 100],
    [1150, -50],
  ] as const)
    await visitAt(db, placement, plannedId, near(cityCentre, east, north));
  await visitAt(db, placement, plannedId, undefined);
  await post(supervisor, 'day-plans', { id: here, unitId: plannedId });
  const draft = await made(here);
  const files = await Promise.all(
    draft.changes.map(async ({ routeId }) => (await get(supervisor, `routes/${routeId}?version=1`)).json<DraftFile>()),
  );
  const [from, to] = files.toSorted((one, other) => other.stops.length - one.stops.length) as [DraftFile, DraftFile];
  expect([from.stops.length, to.stops.length]).toEqual([3, 2]);

  const moved = from.stops[1]!.taskId;
  const order = [to.stops[1]!.taskId, moved, to.stops[0]!.taskId];
  const move = { id: there, unitId: plannedId, taskId: moved, collectorId: to.collectorId, order, publish: false };
  expect((await post(supervisor, 'day-plans/move', move)).json()).toMatchObject({ state: 'planned' });
  const drafted = async (id: string): Promise<DraftFile> =>
    (await get(supervisor, `routes/${id}?version=1`)).json<DraftFile>();
  expect((await drafted(to.id)).stops.map(({ taskId }) => taskId)).toEqual(order);
  expect((await drafted(to.id)).stops[1]).toMatchObject({ locked: true });
  expect((await drafted(from.id)).stops.map(({ taskId }) => taskId)).toEqual(
    [from.stops[0]!, from.stops[2]!].map(({ taskId }) => taskId),
  );
  for (const person of people) expect(await myRoute(person)).toBeNull();

  const list = `day-plans/visits?unitId=${plannedId}&day=${day}`;
  const { items } = (await get(supervisor, list)).json<{ items: { taskId: string; routeId: string | null }[] }>();
  expect(
    items
      .filter(({ routeId }) => routeId === to.id)
      .map(({ taskId }) => taskId)
      .toSorted(),
  ).toEqual(order.toSorted());
  expect(items.filter(({ routeId }) => routeId === null)).toMatchObject([
    { reason: 'noCoordinate', title: 'El domicilio no tiene ubicación en el mapa.', open: true, longitude: null },
  ]);
  expect((await get(stranger, list)).json()).toMatchObject({ items: [] });
  expect((await get(people[0], list)).statusCode).toBe(403);

  const topUp = { id: randomUUID(), unitId: plannedId, collectorId: to.collectorId, publish: false };
  expect((await post(supervisor, 'day-plans/top-up', topUp)).json()).toMatchObject({ state: 'planned' });
  expect(await myRoute(people[0])).toBeNull();
}, 120_000);
