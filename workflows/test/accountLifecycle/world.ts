import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { ConnectionOptions, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { createAccountActivities } from '@cartera/activities/account';
import { exampleAgency } from '@cartera/activities/document';
import { createLetterActivities } from '@cartera/activities/letter';
import { createRulingActivities } from '@cartera/activities/ruling';
import { commandBodySha256, recordCommandRequest } from '@cartera/database/command';
import { diskFileStore } from '@cartera/database/fileStore';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestAccount, TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { CommandBodies, CommandKind } from '@cartera/domain/account';
import type { DataConverter } from '@temporalio/common';
import { commandFacts } from '@cartera/domain/compliance';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { Strategy } from '@cartera/domain/strategy';
import { dataConverter, failureConverterPath, parsePayloadKeys } from '../../client/index.js';
import type { accountLifecycle } from '../../src/accountLifecycle/index.js';
import type { AccountLifecycleInput, CommandAnswer } from '../../src/accountLifecycle/index.js';

const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

/** Bundles the workflows as the worker does in development. */
export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, failureConverterPath, logger: new DefaultLogger('ERROR') });
}

export type LifeHandle = WorkflowHandleWithFirstExecutionRunId<typeof accountLifecycle>;

/** A time-skipping server, the real activities on a database of their own, and workers between them. */
export interface World {
  env: TestWorkflowEnvironment;
  database: TestDatabase;
  placement: TestPlacement;
  /** Rulings that a client's report was asked to take. */
  reportRequests: readonly string[];
  /** Epoch ms of the server's clock, which is the business clock here. */
  now: () => Promise<number>;
  place: (grade?: 'exact' | 'doubtful') => Promise<TestAccount>;
  start: (accountId: string, changes?: Partial<AccountLifecycleInput>) => Promise<LifeHandle>;
  /** Sends a command as the API does: the body is stored, and only its facts travel. */
  command: SendCommand;
  close: () => Promise<void>;
}

type SendCommand = <Kind extends CommandKind>(
  account: TestAccount,
  kind: Kind,
  body: CommandBodies[Kind],
  author?: { actor?: string; commandId?: string; updateId?: string },
) => Promise<CommandAnswer>;

/** The test server hangs up on a client that pings it every half minute, as ours does by default; the call under way is lost. */
const patientConnection = {
  name: 'patient-connection',
  configureConnection: (options: ConnectionOptions): ConnectionOptions => ({
    ...options,
    channelArgs: { ...options.channelArgs, 'grpc.keepalive_time_ms': 3_600_000 },
  }),
};

/**
 * @param payloads `plain` only to record histories that every checkout can replay, whatever its keys
 */
export async function createWorld(strategy: Strategy, payloads: 'encrypted' | 'plain' = 'encrypted'): Promise<World> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const encrypting = dataConverter(parsePayloadKeys(process.env.CARTERA_PAYLOAD_KEYS ?? ''));
  const converter = payloads === 'plain' ? {} : encrypting;
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    plugins: [patientConnection],
    server: { executable: { type: 'existing-path', path: process.env.TEMPORAL_TEST_SERVER ?? '' } },
    client: { dataConverter: converter },
  });
  const database = await createTestDatabase();
  const placement = await placeTestClient(database.db, strategy);
  const folder = await mkdtemp(join(tmpdir(), 'cartera-lives-'));
  const reportRequests: string[] = [];
  const workers = await createWorkers(env, database, folder, reportRequests, converter);
  const running = workers.map((worker) => worker.run());
  const now = (): Promise<number> => env.currentTimeMs();

  const command: SendCommand = async (account, kind, body, author = {}) => {
    const { actor = placement.agentId, commandId = randomUUID(), updateId = commandId } = author;
    const { accountId } = account;
    const receivedAt = new Date(await now());
    const bodySha256 = commandBodySha256(body);
    await recordCommandRequest(database.db, { id: commandId, accountId, kind, actor, body, bodySha256, receivedAt });
    const { kind: _, ...facts } = commandFacts(kind, body);
    const handle = env.client.workflow.getHandle(workflowId.account(accountId));
    return handle.executeUpdate<CommandAnswer, [object]>(kind, {
      updateId,
      args: [{ commandId, ...facts }],
    });
  };

  return {
    env,
    database,
    placement,
    reportRequests,
    now,
    place: async (grade) => placeTestAccount(database.db, placement, new Date(await now()), grade),
    start: (accountId, changes = {}) =>
      env.client.workflow.start<typeof accountLifecycle>('accountLifecycle', {
        workflowId: workflowId.account(accountId),
        taskQueue: taskQueue.lives,
        // Without an end of its own a run's ten-year timeout would be the next thing to skip to.
        workflowRunTimeout: '400 days',
        args: [{ v: 1, accountId, clock: wallClock, ...changes }],
      }),
    command,
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await env.teardown();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createWorkers(
  env: TestWorkflowEnvironment,
  database: TestDatabase,
  folder: string,
  reportRequests: string[],
  converter: DataConverter,
): Promise<Worker[]> {
  const shared = { connection: database, files: diskFileStore(folder), agency: exampleAgency, clock: wallClock };
  const common = { connection: env.nativeConnection, dataConverter: converter, maxConcurrentActivityTaskExecutions: 4 };
  return Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowBundle: await bundle() }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.records,
      activities: {
        ...createAccountActivities(database),
        // Stands at the door of the report: its own tests walk through it.
        requestClientReport: ({ rulingId }: { rulingId: string }) => {
          reportRequests.push(rulingId);
          return Promise.resolve();
        },
      },
    }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.documents,
      activities: { ...createLetterActivities(shared), ...createRulingActivities(shared) },
    }),
  ]);
}
