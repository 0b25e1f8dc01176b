import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { batchProgress, createBatch, findBatch, moveBatch } from '@cartera/database/batch';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { createAccountActivities } from '../../src/account/index.js';

const accounts = 120;
const strategy = {
  steps: [
    {
      key: 'dictamen',
      kind: 'ruling' as const,
      dayOffset: 90,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
    },
  ],
};

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run tests through npm test.`);
  return value;
}

let database: TestDatabase;
let placement: TestPlacement;
let temporal: Client;
let native: NativeConnection;
let workers: Worker[];
let running: Promise<unknown>;
const children: ChildProcess[] = [];

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  database = await createTestDatabase(8);
  placement = await placeTestClient(database.db, strategy);
  const server = { address: setting('TEMPORAL_ADDRESS'), payloadKeys: setting('CARTERA_PAYLOAD_KEYS') };
  const namespace = `batch-${randomUUID()}`;
  const administration = await connectTemporal({ ...server, namespace: setting('TEMPORAL_NAMESPACE') });
  await administration.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  await administration.connection.close();
  temporal = await connectTemporal({ ...server, namespace });
  native = await NativeConnection.connect({ address: server.address });
  const common = { connection: native, namespace, dataConverter: dataConverter(parsePayloadKeys(server.payloadKeys)) };
  workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: taskQueue.lives,
      workflowsPath: fileURLToPath(new URL('../../../workflows/src/index.ts', import.meta.url)),
      activities: createAccountActivities(database),
    }),
  ]);
  running = Promise.all(workers.map((worker) => worker.run()));
}, 180_000);

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});

afterAll(async () => {
  for (const worker of workers) worker.shutdown();
  await running;
  await native.close();
  await temporal.connection.close();
  await database.drop();
}, 60_000);

function startWorker(): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('batchWorker.ts', import.meta.url))],
    {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, NAMESPACE: temporal.options.namespace },
      stdio: 'ignore',
    },
  );
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6000; tries += 1) {
    if (await reached()) return;
    await sleep(20);
  }
  throw new Error('It did not come to that.');
}

async function counted(query: 'held' | 'begun'): Promise<number> {
  const [row] = await database.sql<{ count: number }[]>`
    select count(*)::integer as count from timeline_entry where kind = ${query}`;
  return row!.count;
}

describe('a worker killed in the middle of a batch', () => {
  test('loses no account and gives none its command twice', async () => {
    const at = new Date();
    for (let index = 0; index < accounts; index += 1) {
      const { accountId } = await placeTestAccount(database.db, placement, at);
      await temporal.workflow.start('accountLifecycle', {
        workflowId: workflowId.account(accountId),
        taskQueue: taskQueue.lives,
        args: [{ v: 1, accountId, effects: 'beside', commands: 'beside', clock: wallClock }],
      });
    }
    await until(async () => (await counted('begun')) === accounts);
    const id = randomUUID();
    const made = await createBatch(database.db, {
      id,
      clientId: placement.clientId,
      action: 'hold',
      parameters: {},
      reason: 'Auditoría',
      selection: { kind: 'filter', filter: {} },
      createdBy: placement.supervisorId,
      createdAt: at,
    });
    expect(made).toBe('created');
    await moveBatch(database.db, id, null, 'start', { by: placement.supervisorId, at });

    const first = startWorker();
    await temporal.workflow.start('accountBatch', {
      workflowId: workflowId.batch(id),
      taskQueue: taskQueue.lives,
      args: [{ batchId: id }],
    });
    await until(async () => (await counted('held')) > 10);
    await kill(first);
    const done = await counted('held');
    expect(done).toBeLessThan(accounts);
    // Nothing was written down of what had been done.
    expect(await batchProgress(database.db, id)).toEqual([{ state: 'pending', code: null, rows: accounts }]);

    startWorker();
    await until(async () => (await findBatch(database.db, id, null))?.state === 'done');
    expect(await batchProgress(database.db, id)).toEqual([{ state: 'done', code: null, rows: accounts }]);
    expect(await counted('held')).toBe(accounts);
    const [sums] = await database.sql`
      select count(*)::integer as accounts, count(*) filter (where stage = 'onHold' and revision = 2)::integer as once
      from account`;
    expect(sums).toEqual({ accounts, once: accounts });
  }, 240_000);
});
