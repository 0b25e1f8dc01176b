import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import type { Client, Connection } from '@temporalio/client';
import { commandBodySha256, recordCommandRequest } from '@cartera/database/command';
import { account, task } from '@cartera/database/schema';
import { createTestDatabase, placeTestAccount, placeTestClient, testDebtor } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import type { Stage } from '@cartera/domain/account';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { connectTemporal } from '@cartera/workflows/client';

/**
 * The worker as it is deployed: a process of its own on the real server, in a namespace of its own, so that no other test's
 * worker takes its tasks.
 */
jest.setTimeout(180_000);
const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const namespace = `worker-${randomUUID()}`;
let database: TestDatabase;
let client: Client;
let files: string;
let worker: ChildProcess;
let output = '';

async function registerNamespace(): Promise<void> {
  const workflowExecutionRetentionPeriod = { seconds: 86_400 as never };
  await client.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  // The frontend's cache learns of a namespace some seconds after its registration.
  for (let attempt = 0; attempt < 60; attempt += 1) {
    try {
      await client.workflow.count();
      return;
    } catch {
      await pause(500);
    }
  }
  throw new Error(`Namespace ${namespace} did not appear.`);
}

/** Starts a worker and waits until it says that it is ready. */
async function startWorker(): Promise<void> {
  worker = spawn(process.execPath, ['--import', 'tsx', join(checkout, 'activities/src/worker/main.ts')], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CARTERA_DATABASE_URL: database.url,
      TEMPORAL_NAMESPACE: namespace,
      CARTERA_FILES: files,
      CARTERA_WORKER_PORT: '0',
      CARTERA_LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const starting = worker;
  const ready = new Promise<void>((resolve, reject) => {
    starting.once('exit', () => reject(new Error(`The worker ended.\n${output}`)));
    starting.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (chunk.includes('The worker is ready.')) resolve();
    });
  });
  starting.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await ready;
}

beforeAll(async () => {
  database = await createTestDatabase();
  files = await mkdtemp(join(tmpdir(), 'cartera-worker-'));
  client = await connectTemporal({
    address: process.env.TEMPORAL_ADDRESS!,
    namespace,
    payloadKeys: process.env.CARTERA_PAYLOAD_KEYS!,
  });
  await registerNamespace();
});

afterAll(async () => {
  if (worker.exitCode === null) worker.kill('SIGKILL');
  await (client.connection as Connection).operatorService.deleteNamespace({ namespace });
  await client.connection.close();
  await database.drop();
  await rm(files, { recursive: true, force: true });
});

async function eventually<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const value = await read();
    if (done(value)) return value;
    await pause(250);
  }
  throw new Error(`It never happened.\n${output}`);
}

test('it begins a life, keeps personal data out of Temporal, survives a kill and stops in order', async () => {
  await startWorker();
  const once_ = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
  const placement = await placeTestClient(database.db, {
    steps: [{ key: 'fin', kind: 'ruling', dayOffset: 30, ...once_ }],
  });
  const placed = await placeTestAccount(database.db, placement, new Date(), 'doubtful');
  const handle = await client.workflow.start('accountLifecycle', {
    workflowId: workflowId.account(placed.accountId),
    taskQueue: taskQueue.lives,
    args: [{ v: 1, accountId: placed.accountId, effects: 'beside', commands: 'beside', clock: wallClock }],
  });
  const stage = async (): Promise<Stage | undefined> => {
    const [row] = await database.db.select().from(account).where(eq(account.id, placed.accountId));
    return row?.stage;
  };
  await eventually(stage, (now) => now === 'addressReview');

  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
  const commandId = randomUUID();
  const body = { reason: `Lo pidió ${testDebtor.fullName}` };
  await recordCommandRequest(database.db, {
    id: commandId,
    accountId: placed.accountId,
    kind: 'hold',
    actor: placement.agentId,
    body,
    bodySha256: commandBodySha256(body),
    receivedAt: new Date(),
  });
  const sent = handle.executeUpdate('hold', { updateId: commandId, args: [{ commandId }] });
  await startWorker();
  await expect(sent).resolves.toMatchObject({ commandId, stage: 'onHold', revision: 2 });
  await expect(handle.executeUpdate('hold', { args: [{ commandId: randomUUID() }] })).rejects.toMatchObject({
    cause: { type: 'account.frozen' },
  });
  expect(await database.db.select().from(task).where(eq(task.accountId, placed.accountId))).toMatchObject([
    { kind: 'reviewAddress', state: 'cancelled' },
  ]);

  // Everything the server stores of this life, byte for byte: ids in clear are fine, anything else is cipher text.
  const history = await handle.fetchHistory();
  const stored = history.events!.map((event) => Buffer.from(JSON.stringify(event)).toString('utf8')).join('\n');
  const payloads = [...stored.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data]) => data!);
  expect(payloads.length).toBeGreaterThan(5);
  const plain = payloads.map((data) => Buffer.from(data, 'base64').toString('latin1')).join('\n');
  for (const secret of ['addressReview', 'onHold', placed.accountId, 'revision', testDebtor.fullName, 'account.frozen'])
    expect(plain).not.toContain(secret);
  expect(stored).not.toContain('addressReview');
  expect(output).not.toContain('María');

  const sweep = client.workflow.getHandle(workflowId.geocodingSweep);
  expect((await sweep.describe()).status.name).toBe('RUNNING');
  await sweep.terminate();

  const stopped = once(worker, 'exit');
  worker.kill('SIGTERM');
  expect(await stopped).toEqual([0, null]);
  expect(output).toContain('The worker has stopped.');
  await handle.terminate();
});

test('it says which setting is missing instead of starting', async () => {
  const { TEMPORAL_ADDRESS: _, ...rest } = process.env;
  const refused = spawn(process.execPath, ['--import', 'tsx', join(checkout, 'activities/src/worker/main.ts')], {
    cwd: checkout,
    env: { ...rest, NODE_OPTIONS: '' },
  });
  let complaint = '';
  refused.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(refused, 'exit')) as [number];
  expect(code).not.toBe(0);
  expect(complaint).toContain('TEMPORAL_ADDRESS');
});
