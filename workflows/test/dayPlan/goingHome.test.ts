import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createDayPlanActivities } from '@cartera/activities/dayPlan';
import { createShiftActivities } from '@cartera/activities/shift';
import { createDayPlan } from '@cartera/database/dayPlan';
import { findRouteOfDay, listStops, lockStop } from '@cartera/database/route';
import { device } from '@cartera/database/schema';
import { createTestDatabase, placeTestClient, putOnDuty } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { taskQueue } from '@cartera/domain/identity';
import {
  cityCentre,
  monday,
  mondayDate as day,
  near,
  placeCollector,
  placeUnit,
  placeVisit,
} from '../../../activities/test/dayPlan/plannedUnit.js';
import { dayPlanInput, tellDay } from '../../client/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

let env: TestWorkflowEnvironment;
let database: TestDatabase;
/** Monday at 10:00 in Mexico City, running as fast as the server's own clock. */
let clock: { origin: number; rate: number };

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [env, database] = await Promise.all([startTimeSkippingServer(), createTestDatabase()]);
  clock = { origin: 0, rate: Date.parse('2026-11-23T16:00:00Z') / (await env.currentTimeMs()) };
});

afterAll(async () => {
  await env.teardown();
  await database.drop();
});

async function openTasks(collectorId: string): Promise<string[]> {
  const route = await findRouteOfDay(database.db, collectorId, day);
  const stops = route === undefined ? [] : await listStops(database.db, route.id);
  return stops.flatMap(({ state, taskId }) => (state === 'open' ? [taskId] : []));
}

async function untilHeld(collectorId: string, visits: number): Promise<void> {
  for (let look = 0; look < 600 && (await openTasks(collectorId)).length < visits; look += 1) await pause(50);
  expect(await openTasks(collectorId)).toHaveLength(visits);
}

test('what somebody leaves when going home is dealt at once, but for what a person locked', async () => {
  const { db, sql } = database;
  const placement = await placeTestClient(db, { steps: [] });
  const unitId = await placeUnit(db);
  const leaving = await placeCollector(db, unitId, { start: near(cityCentre, -600, 0) });
  for (const east of [-650, -500, -400]) await placeVisit(db, placement, unitId, near(cityCentre, east, 0));
  const deviceId = randomUUID();
  await db.insert(device).values({ id: deviceId, personId: leaving, name: 'Teléfono de prueba' });
  const shift = await putOnDuty(db, { unitId, collectorId: leaving, deviceId }, monday);

  const dependencies = { connection: database, temporal: env.client, clock };
  const activities = createDayPlanActivities({
    ...dependencies,
    osrmCarUrl: process.env.OSRM_CAR_URL ?? '',
    osrmFootUrl: process.env.OSRM_FOOT_URL ?? '',
    vroomProgram: process.env.CARTERA_VROOM ?? 'vroom',
  });
  const common = { connection: env.nativeConnection };
  const [lives, planning] = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({ ...common, taskQueue: taskQueue.planning, activities }),
  ]);
  const work = async (): Promise<void> => {
    const request = { mode: 'day', publish: true } as const;
    const asked = { id: randomUUID(), unitId, day, request, requestedBy: placement.supervisorId, startedAt: monday };
    await createDayPlan(db, asked);
    await tellDay(env.client, dayPlanInput(unitId, day, 'America/Mexico_City', clock));
    await untilHeld(leaving, 3);
    const route = (await findRouteOfDay(db, leaving, day))!;
    const [locked] = await listStops(db, route.id);
    await lockStop(sql, { routeId: route.id, stopId: locked!.id, locked: true });
    const staying = await placeCollector(db, unitId, { start: near(cityCentre, 600, 0) });

    const { endShift } = createShiftActivities(dependencies);
    const order = { shiftId: shift.id, at: monday.getTime() + 1, reason: 'collector' as const };
    const activity = new MockActivityEnvironment({ scheduledTimestampMs: Date.now() });
    for (let turn = 0; turn < 2; turn += 1) expect(await activity.run(endShift, order)).toEqual({ state: 'ended' });
    await untilHeld(staying, 2);
    expect(await openTasks(leaving)).toEqual([locked!.taskId]);
    const [plans] = await sql<{ count: number }[]>`
      select count(*)::integer as count from day_plan where unit_id = ${unitId}`;
    expect(plans!.count).toBe(2);
  };
  await lives.runUntil(planning.runUntil(work));
}, 120_000);
