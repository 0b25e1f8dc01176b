import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createGeocodingActivities } from '@cartera/activities/geocoding';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { addressGeocoding } from '../../src/addressGeocoding/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

let env: TestWorkflowEnvironment;
let database: TestDatabase;
let door: Server;
let open = false;
let refused = 0;
let passed = 0;

/** Stands before the real geocoder and can be shut, as when its machine is being restarted. */
async function startDoor(): Promise<Server> {
  const server = createServer((question, answer) => {
    if (!open) {
      refused += 1;
      answer.writeHead(503).end();
      return;
    }
    passed += 1;
    const onward = request(`${process.env.NOMINATIM_URL ?? ''}${question.url ?? ''}`, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [env, database, door] = await Promise.all([startTimeSkippingServer(), createTestDatabase(), startDoor()]);
});

afterAll(async () => {
  door.close();
  await env.teardown();
  await database.drop();
});

test('goes on when the geocoder comes back, and asks nothing twice', async () => {
  const placement = await placeTestClient(database.db, { key: 'x', steps: [] } as never);
  const { addressId } = await placeTestAccount(database.db, placement, new Date());
  const nominatimUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const common = { connection: env.nativeConnection };
  const workers = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.routing,
      activities: createGeocodingActivities({ connection: database, nominatimUrl }),
    }),
  ]);
  const start = () =>
    env.client.workflow.start(addressGeocoding, {
      workflowId: workflowId.geocoding(placement.intakeId),
      taskQueue: taskQueue.lives,
      workflowExecutionTimeout: '30 days',
      args: [{ intakeId: placement.intakeId }],
    });
  const [first, ...others] = workers;
  await first.runUntil(
    others[0].runUntil(async () => {
      const handle = await start();
      while (refused < 3) await env.sleep('1 minute');
      expect((await database.sql`select geocode_state from address`)[0]).toEqual({ geocode_state: 'pending' });
      open = true;
      await handle.result();
      const history = await handle.fetchHistory();
      expect(JSON.stringify(history)).not.toContain('Aguacates');
      const asked = passed;
      const again = await start();
      await again.result();
      expect(asked).toBeGreaterThan(0);
      expect(passed).toBe(asked);
    }),
  );
  const [row] = await database.sql<{ geocode_state: string }[]>`
    select geocode_state from address where contact_point_id = ${addressId}`;
  expect(row?.geocode_state).toBe('notFound');
});
