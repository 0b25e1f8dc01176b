import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { exampleAgency } from '@cartera/activities/document';
import { createWorkers } from '@cartera/activities/worker';
import { readConfig } from '@cartera/api/config';
import { createServer } from '@cartera/api/server';
import { createTestDatabase } from '@cartera/database/testing';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { fenceShards } from '@cartera/domain/geofence';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { builtApp } from './builtApp.js';
import { cityDoors } from './cityDoors.js';
import { password, placeVisitDay } from './visitDay.js';
import { workingClock } from './workingClock.js';

/**
 * The real API, its workers and the collector's built app on a database and a Temporal namespace of their own, with accounts to work
 * on. A process by itself, so that a test's module system does not have to load a server; it ends with its standard input.
 */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run tests through npm test, which starts the services.`);
  return value;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });
const namespace = `field-${randomUUID()}`;
const temporalServer = { address: setting('TEMPORAL_ADDRESS'), payloadKeys: setting('CARTERA_PAYLOAD_KEYS') };
const administration = await connectTemporal({ ...temporalServer, namespace: setting('TEMPORAL_NAMESPACE') });
await administration.workflowService.registerNamespace({
  namespace,
  workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
});
await administration.connection.close();

const clock = workingClock(Date.now());
const database = await createTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'cartera-field-'));
const server = await createServer(
  readConfig({
    ...process.env,
    CARTERA_DATABASE_URL: database.url,
    CARTERA_FILES: folder,
    CARTERA_FIELD_FILES: process.env.CARTERA_BUILT_FIELD ?? (await builtApp()),
    CARTERA_CLOCK_ORIGIN: String(clock.origin),
    CARTERA_CLOCK_RATE: String(clock.rate),
    CARTERA_LOG_LEVEL: 'error',
    CARTERA_API_SIGN_IN_LIMIT: '1000',
    CARTERA_API_LOOP_DELAY_LIMIT: '0',
    TEMPORAL_NAMESPACE: namespace,
  }),
);
const temporal = await connectTemporal({ ...temporalServer, namespace });
const nativeConnection = await NativeConnection.connect({ address: temporalServer.address });
const workers = await createWorkers({
  nativeConnection,
  namespace,
  dataConverter: dataConverter(parsePayloadKeys(temporalServer.payloadKeys)),
  connection: database,
  files: server.files,
  temporal,
  clock,
  agency: exampleAgency,
  smtpUrl: 'smtp://127.0.0.1:9',
  mailFrom: 'Cartera <cartera@cordillera.example>',
  nominatimUrl: process.env.NOMINATIM_URL ?? 'http://127.0.0.1:9',
  publicUrl: 'http://127.0.0.1:9',
  osrmCarUrl: process.env.OSRM_CAR_URL ?? 'http://127.0.0.1:9',
  osrmFootUrl: process.env.OSRM_FOOT_URL ?? 'http://127.0.0.1:9',
  vroomProgram: process.env.CARTERA_VROOM ?? 'vroom',
});
const running = Promise.all(workers.map((worker) => worker.run()));
const url = await server.listen({ host: '127.0.0.1', port: Number(process.env.CARTERA_FIELD_TEST_PORT ?? 0) });
const doors = process.env.CARTERA_FIELD_DOORS;
const placed = await placeVisitDay(
  database,
  temporal,
  clock,
  doors === undefined ? undefined : cityDoors(Number(doors)),
);
// Both shards of the fences, so that whoever leaves them is seen.
for (let shard = 0; shard < fenceShards; shard += 1)
  await temporal.workflow.start('geofenceWatch', {
    workflowId: workflowId.geofenceWatch(shard),
    taskQueue: taskQueue.lives,
    args: [{ shard, of: fenceShards }],
  });
process.stdout
  .write(`${JSON.stringify({ url, databaseUrl: database.url, clock, username: 'campo', password, ...placed })}
`);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  for (const worker of workers) worker.shutdown();
  await running;
  await nativeConnection.close();
  await temporal.connection.close();
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.resume();
process.stdin.once('end', () => void end());
process.once('SIGTERM', () => void end());
