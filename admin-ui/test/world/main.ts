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
import { builtConsole } from './builtConsole.js';
import { placeFieldDay } from './fieldDay.js';
import { peopleOf, placeWorld } from './placedWorld.js';
import { openVideoServer } from './videoServer.js';
import { workingClock } from './workingClock.js';

/**
 * The real API, its workers and the built console on a database and a Temporal namespace of their own, with accounts to work
 * on. A process by itself, so that a test's module system does not have to load a server; it ends with its standard input.
 */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run tests through npm test, which starts the services.`);
  return value;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });
const namespace = `console-${randomUUID()}`;
const temporalServer = { address: setting('TEMPORAL_ADDRESS'), payloadKeys: setting('CARTERA_PAYLOAD_KEYS') };
const administration = await connectTemporal({ ...temporalServer, namespace: setting('TEMPORAL_NAMESPACE') });
await administration.workflowService.registerNamespace({
  namespace,
  workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
});
await administration.connection.close();

/** What a journey needs: accounts that were placed, or a team in the field. */
const isField = process.env.CARTERA_CONSOLE_TEST_WORLD === 'field';
const video = isField ? await openVideoServer() : undefined;
const clock = workingClock(Date.now());
const database = await createTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'cartera-console-'));
const server = await createServer(
  readConfig({
    ...process.env,
    CARTERA_DATABASE_URL: database.url,
    CARTERA_FILES: folder,
    CARTERA_CONSOLE_FILES: process.env.CARTERA_BUILT_CONSOLE ?? (await builtConsole()),
    CARTERA_CLOCK_ORIGIN: String(clock.origin),
    CARTERA_CLOCK_RATE: String(clock.rate),
    CARTERA_LOG_LEVEL: 'error',
    CARTERA_API_SIGN_IN_LIMIT: '1000',
    CARTERA_API_LOOP_DELAY_LIMIT: '0',
    TEMPORAL_NAMESPACE: namespace,
    ...video?.settings,
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
const url = await server.listen({ host: '127.0.0.1', port: Number(process.env.CARTERA_CONSOLE_TEST_PORT ?? 0) });
const placed = isField
  ? await placeFieldDay(database, temporal, clock)
  : await placeWorld(database, url, Number(process.env.CARTERA_CONSOLE_TEST_ROWS ?? 60));
process.stdout.write(`${JSON.stringify({ url, clock, people: peopleOf(), ...placed })}\n`);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  for (const worker of workers) worker.shutdown();
  await running;
  await nativeConnection.close();
  await temporal.connection.close();
  await server.close();
  video?.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.resume();
process.stdin.once('end', () => void end());
process.once('SIGTERM', () => void end());
