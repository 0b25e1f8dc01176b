import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { Worker } from '@temporalio/worker';
import { exampleAgency } from '@cartera/activities/document';
import { createWorkers } from '@cartera/activities/worker';
import type { WorkerDependencies } from '@cartera/activities/worker';
import { wallClock } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { createTestServer } from './testServer.js';
import type { TestServer } from './testServer.js';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run tests through npm test, which starts the services.`);
  return value;
}

/** The real API before the real workers, in a Temporal namespace of their own: queues have fixed names. */
export interface TestLives extends TestServer {
  temporal: Client;
  /** Starts the life of an account, as the acceptance of its intake does. */
  begin: (accountId: string) => Promise<void>;
  startWorkers: () => Promise<void>;
  stopWorkers: () => Promise<void>;
}

/** @param clock of the business; the wall clock unless a test needs another day than today */
export async function createTestLives(clock: BusinessClock = wallClock): Promise<TestLives> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const namespace = `api-${randomUUID()}`;
  const server = { address: setting('TEMPORAL_ADDRESS'), payloadKeys: setting('CARTERA_PAYLOAD_KEYS') };
  const administration = await connectTemporal({ ...server, namespace: setting('TEMPORAL_NAMESPACE') });
  await administration.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  await administration.connection.close();

  const api = await createTestServer({
    TEMPORAL_NAMESPACE: namespace,
    CARTERA_CLOCK_ORIGIN: String(clock.origin),
    CARTERA_CLOCK_RATE: String(clock.rate),
  });
  const temporal = await connectTemporal({ ...server, namespace });
  const nativeConnection = await NativeConnection.connect({ address: server.address });
  const dependencies: WorkerDependencies = {
    nativeConnection,
    namespace,
    dataConverter: dataConverter(parsePayloadKeys(server.payloadKeys)),
    connection: api.database,
    files: api.server.files,
    temporal,
    clock,
    agency: exampleAgency,
    // Nothing in these tests leaves by mail or asks for a place.
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'Cartera <cartera@cordillera.example>',
    nominatimUrl: 'http://127.0.0.1:9',
    publicUrl: 'http://127.0.0.1:9',
    osrmCarUrl: process.env.OSRM_CAR_URL ?? 'http://127.0.0.1:9',
    osrmFootUrl: process.env.OSRM_FOOT_URL ?? 'http://127.0.0.1:9',
    vroomProgram: process.env.CARTERA_VROOM ?? 'vroom',
  };
  let workers: Worker[] = [];
  let running: Promise<unknown> = Promise.resolve();
  const startWorkers = async (): Promise<void> => {
    workers = await createWorkers(dependencies);
    running = Promise.all(workers.map((worker) => worker.run()));
  };
  const stopWorkers = async (): Promise<void> => {
    for (const worker of workers) worker.shutdown();
    workers = [];
    await running;
  };
  await startWorkers();
  const begin = async (accountId: string): Promise<void> => {
    await temporal.workflow.start('accountLifecycle', {
      workflowId: workflowId.account(accountId),
      taskQueue: taskQueue.lives,
      args: [{ v: 1, accountId, effects: 'beside', commands: 'beside', clock }],
    });
  };
  const close = async (): Promise<void> => {
    await stopWorkers();
    await nativeConnection.close();
    await temporal.connection.close();
    await api.close();
  };
  return { ...api, temporal, begin, startWorkers, stopWorkers, close };
}
