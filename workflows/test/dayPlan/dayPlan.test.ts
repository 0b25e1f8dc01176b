import { randomUUID } from 'node:crypto';
import { createServer, request as ask } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createDayPlanActivities } from '@cartera/activities/dayPlan';
import { createDayPlan, findDayPlan } from '@cartera/database/dayPlan';
import { findRouteOfDay, findRouteVersion, listStops } from '@cartera/database/route';
import { createTestDatabase, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { PlanRequest } from '@cartera/domain/assignment';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import {
  cityCentre,
  near,
  placeCollector,
  placeUnit,
  placeVisit,
} from '../../../activities/test/dayPlan/plannedUnit.js';
import { dayPlanInput, tellDay } from '../../client/index.js';
import { requestPlan } from '../../src/dayPlan/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
const day = '2026-11-23';

let env: TestWorkflowEnvironment;
let database: TestDatabase;
let placement: TestPlacement;
/** Monday at 10:00 in Mexico City, running as fast as the server's own clock. */
let clock: { origin: number; rate: number };
/** The road engines behind a wire that can be cut. */
let wires: { car: Server; foot: Server };
let cut = false;
/** Plans are asked for one after the other, so that the first is made first. */
let askings = 0;

function wireTo(url: string): Server {
  return createServer((question, reply) => {
    if (cut) return reply.destroy();
    const onward = ask(`${url}${question.url ?? ''}`, (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    return onward.end();
  });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [env, database] = await Promise.all([startTimeSkippingServer(), createTestDatabase()]);
  placement = await placeTestClient(database.db, { steps: [] });
  clock = { origin: 0, rate: Date.parse('2026-11-23T16:00:00Z') / (await env.currentTimeMs()) };
  wires = { car: wireTo(process.env.OSRM_CAR_URL ?? ''), foot: wireTo(process.env.OSRM_FOOT_URL ?? '') };
});

afterAll(async () => {
  for (const wire of Object.values(wires)) wire.close();
  await env.teardown();
  await database.drop();
});

async function withWorkers(work: () => Promise<void>): Promise<void> {
  const [osrmCarUrl, osrmFootUrl] = await Promise.all([listening(wires.car), listening(wires.foot)]);
  const activities = createDayPlanActivities({
    ...{ connection: database, temporal: env.client, clock, osrmCarUrl, osrmFootUrl },
    vroomProgram: process.env.CARTERA_VROOM ?? 'vroom',
  });
  const common = { connection: env.nativeConnection };
  const [lives, planning] = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({ ...common, taskQueue: taskQueue.planning, activities }),
  ]);
  await lives.runUntil(planning.runUntil(work));
}

async function asked(unitId: string, request: PlanRequest): Promise<string> {
  const id = randomUUID();
  askings += 1;
  const startedAt = new Date(Date.parse('2026-11-23T16:00:00Z') + askings);
  await createDayPlan(database.db, { id, unitId, day, request, requestedBy: placement.supervisorId, startedAt });
  return id;
}

test('plans of one day are made one after another, and by road once the roads are back', async () => {
  const unitId = await placeUnit(database.db);
  const collectorId = await placeCollector(database.db, unitId, { start: near(cityCentre, -500, 0) });
  for (const east of [100, 300, 500, 700]) await placeVisit(database.db, placement, unitId, near(cityCentre, east, 0));
  const input = dayPlanInput(unitId, day, 'America/Mexico_City', clock);
  const handle = env.client.workflow.getHandle(workflowId.dayPlan(unitId, day));

  await withWorkers(async () => {
    cut = true;
    // One that nobody waits for, and one that begins before the workflow has heard of it.
    const first = await asked(unitId, { mode: 'day', publish: true });
    await tellDay(env.client, input);
    const second = await asked(unitId, { mode: 'replan', collectorId, why: 'plan.replan' });
    const [made, again] = await Promise.all([
      handle.executeUpdate(requestPlan, { updateId: second, args: [{ planId: second }] }),
      handle.executeUpdate(requestPlan, { updateId: second, args: [{ planId: second }] }),
    ]);
    expect(made).toMatchObject({ state: 'planned', approximate: true });
    expect(again).toEqual(made);
    expect(await findDayPlan(database.db, first, null)).toMatchObject({ state: 'planned', approximate: true });
    const route = await findRouteOfDay(database.db, collectorId, day);
    expect(await listStops(database.db, route!.id)).toHaveLength(4);

    cut = false;
    for (let look = 0; look < 40; look += 1) {
      await env.sleep('31 seconds');
      await pause(150);
      const now = await findRouteOfDay(database.db, collectorId, day);
      const version = await findRouteVersion(database.db, now!.id, now!.version);
      if (version?.approximate === false) break;
    }
    const now = await findRouteOfDay(database.db, collectorId, day);
    expect(await findRouteVersion(database.db, now!.id, now!.version)).toMatchObject({
      approximate: false,
      reason: 'roads.returned',
    });

    await env.sleep('20 hours');
    await handle.result();
    const late = await asked(unitId, { mode: 'replan', collectorId, why: 'plan.replan' });
    await expect(handle.executeUpdate(requestPlan, { updateId: late, args: [{ planId: late }] })).rejects.toMatchObject(
      { name: 'WorkflowNotFoundError' },
    );
  });
}, 120_000);
