import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createTerritoryActivities } from '@cartera/activities/unit';
import { createTestDatabase } from '@cartera/database/testing';
import { setTerritory } from '@cartera/database/unit';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { territoryChange, territorySweep } from '../../src/territoryChange/index.js';
import { actor, addUnit, placeAlong, strip } from '../territoryChange/ground.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';
import { saveHistory } from './saveHistory.js';

/**
 * Records the histories of territories that change:
 * `node --env-file=<home>/test/environment --import tsx workflows/test/histories/recordTerritory.ts`
 */
Runtime.install({ logger: new DefaultLogger('ERROR') });
const [env, database] = await Promise.all([startTimeSkippingServer(), createTestDatabase()]);
try {
  const { sql } = database;
  const [drawn, forgotten] = [await addUnit(sql, 'Trazada'), await addUnit(sql, 'Olvidada')];
  await placeAlong(database, 7);
  for (const unitId of [drawn, forgotten]) await setTerritory(sql, unitId, strip(-99.2, -99), actor);
  const common = { connection: env.nativeConnection };
  const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
  const activities = createTerritoryActivities({ connection: database, accountsInPage: 2, pagesInAsking: 1 });
  const [lives, intake] = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({ ...common, taskQueue: taskQueue.intake, activities }),
  ]);
  await lives.runUntil(
    intake.runUntil(async () => {
      const change = await env.client.workflow.start(territoryChange, {
        workflowId: workflowId.territoryChange(drawn, 1),
        taskQueue: taskQueue.lives,
        workflowExecutionTimeout: '1 day',
        args: [{ unitId: drawn, version: 1 }],
      });
      await change.result();
      await saveHistory('territoryChange', 'pageByPage', change);
      const sweep = await env.client.workflow.start(territorySweep, {
        workflowId: workflowId.territorySweep,
        taskQueue: taskQueue.lives,
        workflowRunTimeout: '30 days',
      });
      await env.sleep('12 minutes');
      await pause(500);
      await saveHistory('territorySweep', 'forgottenUnit', sweep);
      await sweep.terminate();
    }),
  );
} finally {
  await env.teardown();
  await database.drop();
}
