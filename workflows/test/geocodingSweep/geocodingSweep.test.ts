import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createGeocodingActivities } from '@cartera/activities/geocoding';
import { writeCorrectedAddress } from '@cartera/database/account';
import type { PendingAddress } from '@cartera/database/geocoding';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { knownHouse, nominatimUrl } from '../../../activities/test/geocoding/knownHouse.js';
import { geocodingSweep } from '../../src/geocodingSweep/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

let env: TestWorkflowEnvironment;
let database: TestDatabase;
let house: Omit<PendingAddress, 'contactPointId'>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [env, database, { address: house }] = await Promise.all([
    startTimeSkippingServer(),
    createTestDatabase(),
    knownHouse(),
  ]);
});

afterAll(async () => {
  await env.teardown();
  await database.drop();
});

interface Place {
  state: string;
  precision: string | null;
}

async function placeOf(contactPointId: string): Promise<Place | undefined> {
  const [row] = await database.sql<Place[]>`
    select geocode_state as state, precision from address where contact_point_id = ${contactPointId}`;
  return row;
}

/** Lets a quarter of an hour pass, and then the machine its own time to answer. */
async function untilSettled(contactPointId: string): Promise<Place | undefined> {
  await env.sleep('15 minutes');
  for (let look = 0; look < 100 && (await placeOf(contactPointId))?.state === 'pending'; look += 1) await pause(100);
  return placeOf(contactPointId);
}

test('an address that a person corrects finds its place by itself; a doubtful one is not asked about', async () => {
  const placement = await placeTestClient(database.db, { key: 'x', steps: [] } as never);
  const { accountId, addressId } = await placeTestAccount(database.db, placement, new Date());
  const doubtful = await placeTestAccount(database.db, placement, new Date(), 'doubtful');
  const common = { connection: env.nativeConnection };
  const [lives, routing] = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.routing,
      activities: createGeocodingActivities({ connection: database, nominatimUrl }),
    }),
  ]);
  const geocoding = env.client.workflow.getHandle(workflowId.geocoding(placement.intakeId));
  await lives.runUntil(
    routing.runUntil(async () => {
      const sweep = await env.client.workflow.start(geocodingSweep, {
        workflowId: workflowId.geocodingSweep,
        taskQueue: taskQueue.lives,
        workflowRunTimeout: '30 days',
      });
      expect(await untilSettled(addressId)).toEqual({ state: 'notFound', precision: null });

      const { exterior, ...parts } = house;
      await writeCorrectedAddress(database.db, {
        accountId,
        contactPointId: addressId,
        parts: { ...parts, exterior: exterior ?? undefined },
        grade: 'exact',
        corrections: [],
        timeZone: 'America/Mexico_City',
      });
      expect(await untilSettled(addressId)).toMatchObject({ state: 'found', precision: 'house' });

      const { runId } = await geocoding.describe();
      await env.sleep('10 hours');
      expect((await geocoding.describe()).runId).toBe(runId);
      expect(await placeOf(doubtful.addressId)).toEqual({ state: 'pending', precision: null });
      const description = await sweep.describe();
      expect(description.status.name).toBe('RUNNING');
      expect(description.runId).not.toBe(sweep.firstExecutionRunId);
      await sweep.terminate();
    }),
  );
});
