import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createTerritoryActivities } from '@cartera/activities/unit';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { findUnit, setTerritory } from '@cartera/database/unit';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { territoryChange, territorySweep } from '../../src/territoryChange/index.js';
import type { TerritoryActivities } from '../../src/territoryChange/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';
import { actor, addUnit, placeAlong, strip } from './ground.js';

const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
const accounts = 9;

let env: TestWorkflowEnvironment;
let database: TestDatabase;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [env, database] = await Promise.all([startTimeSkippingServer(), createTestDatabase()]);
});

afterAll(async () => {
  await env.teardown();
  await database.drop();
});

/** A worker whose first answers never arrive: what it did is done, and is asked of the next one again. */
function losingAnswers(activities: TerritoryActivities, lost: number): TerritoryActivities {
  let left = lost;
  return {
    ...activities,
    placeUnitAccounts: async (order) => {
      const answer = await activities.placeUnitAccounts(order);
      if (left-- > 0) throw new Error('The worker is gone.');
      return answer;
    },
  };
}

test('every account goes where the new ground wants it, through workers that vanish, and is told of once', async () => {
  const { sql } = database;
  const [shrunk, grown] = [await addUnit(sql, 'Poniente'), await addUnit(sql, 'Oriente')];
  await setTerritory(sql, shrunk, strip(-99.2, -99), actor);
  const ids = await placeAlong(database, accounts);
  await setTerritory(sql, shrunk, strip(-99.2, -99.1), actor);
  await setTerritory(sql, grown, strip(-99.1, -99), actor);

  const common = { connection: env.nativeConnection };
  const activities = createTerritoryActivities({ connection: database, accountsInPage: 2, pagesInAsking: 1 });
  const [lives, intake] = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({ ...common, taskQueue: taskQueue.intake, activities: losingAnswers(activities, 2) }),
  ]);
  const history = await lives.runUntil(
    intake.runUntil(async () => {
      for (const [unitId, version] of [
        [shrunk, 2],
        [grown, 1],
      ] as const) {
        const handle = await env.client.workflow.start(territoryChange, {
          workflowId: workflowId.territoryChange(unitId, version),
          taskQueue: taskQueue.lives,
          workflowExecutionTimeout: '1 day',
          args: [{ unitId, version }],
        });
        await handle.result();
      }
      return env.client.workflow.getHandle(workflowId.territoryChange(shrunk, 2)).fetchHistory();
    }),
  );

  const rows = await sql<{ id: string; unitId: string | null; told: number }[]>`
    select id, unit_id as "unitId", (
      select count(*)::int from change where entity_id = account.id and data ->> 'unitId' = ${grown}
    ) as told from account`;
  const by = new Map(rows.map((row) => [row.id, row]));
  const west = ids.slice(0, 5);
  expect(ids.map((id) => by.get(id)?.unitId)).toEqual(ids.map((id) => (west.includes(id) ? shrunk : grown)));
  expect(ids.map((id) => by.get(id)?.told)).toEqual(ids.map((id) => (west.includes(id) ? 0 : 1)));
  for (const unitId of [shrunk, grown]) expect(await findUnit(sql, unitId, null)).toMatchObject({ placing: false });
  await Worker.runReplayHistory({ workflowsPath }, history);
}, 120_000);

test('a territory whose placing nobody began is found by the sweep', async () => {
  const { sql } = database;
  const id = await addUnit(sql, 'Olvidada');
  await setTerritory(sql, id, strip(-98.5, -98.4), actor);
  const common = { connection: env.nativeConnection };
  const [lives, intake] = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.intake,
      activities: createTerritoryActivities({ connection: database }),
    }),
  ]);
  await lives.runUntil(
    intake.runUntil(async () => {
      const sweep = await env.client.workflow.start(territorySweep, {
        workflowId: workflowId.territorySweep,
        taskQueue: taskQueue.lives,
        workflowRunTimeout: '30 days',
      });
      for (let look = 0; look < 100 && (await findUnit(sql, id, null))?.placing === true; look += 1) await pause(100);
      expect(await findUnit(sql, id, null)).toMatchObject({ placing: false });
      await env.sleep('10 hours');
      const description = await sweep.describe();
      expect(description.status.name).toBe('RUNNING');
      expect(description.runId).not.toBe(sweep.firstExecutionRunId);
      await sweep.terminate();
    }),
  );
}, 120_000);
