import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { eq } from 'drizzle-orm';
import { commandBodySha256, recordCommandRequest } from '@cartera/database/command';
import { client } from '@cartera/database/schema';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestAccount, TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { CommandBodies, CommandKind, PersonCommandKind } from '@cartera/domain/account';
import { commandFacts } from '@cartera/domain/compliance';
import { wallClock } from '@cartera/domain/clock';
import { searchAttribute, taskQueue, workflowId } from '@cartera/domain/identity';
import type { Strategy } from '@cartera/domain/strategy';
import { dataConverter, parsePayloadKeys } from '../../client/index.js';
import type { accountLifecycle } from '../../src/accountLifecycle/index.js';
import type { AccountLifecycleInput, CommandAnswer } from '../../src/accountLifecycle/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';
import { createWorldWorkers } from './worldWorkers.js';

const accountStage = defineSearchAttributeKey(searchAttribute.accountStage, 'KEYWORD');

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
  /** One more client, with a strategy and rules of its own. */
  addClient: (strategy: Strategy, rules?: object) => Promise<TestPlacement>;
  place: (grade?: 'exact' | 'doubtful', placement?: TestPlacement) => Promise<TestAccount>;
  start: (accountId: string, changes?: Partial<AccountLifecycleInput>) => Promise<LifeHandle>;
  /** Sends a command as the API does: the body is stored, and only its facts travel. */
  command: <Kind extends PersonCommandKind>(
    account: TestAccount,
    kind: Kind,
    body: CommandBodies[Kind],
    author?: { actor?: string; commandId?: string; updateId?: string },
  ) => Promise<CommandAnswer>;
  /** Stores a command, and hands it over to be sent. */
  request: <Kind extends CommandKind>(
    account: TestAccount,
    kind: Kind,
    body: CommandBodies[Kind],
    author: { actor: string; commandId?: string },
  ) => Promise<{ commandId: string }>;
  close: () => Promise<void>;
}

/**
 * @param payloads `plain` only to record histories that every checkout can replay, whatever its keys
 */
export async function createWorld(strategy: Strategy, payloads: 'encrypted' | 'plain' = 'encrypted'): Promise<World> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const encrypting = dataConverter(parsePayloadKeys(process.env.CARTERA_PAYLOAD_KEYS ?? ''));
  const converter = payloads === 'plain' ? {} : encrypting;
  const env = await startTimeSkippingServer(converter);
  const database = await createTestDatabase();
  const placement = await placeTestClient(database.db, strategy);
  const folder = await mkdtemp(join(tmpdir(), 'cartera-lives-'));
  const reportRequests: string[] = [];
  const workers = await createWorldWorkers({ env, database, folder, reportRequests, converter });
  const running = workers.map((worker) => worker.run());
  const now = (): Promise<number> => env.currentTimeMs();

  const request: World['request'] = async ({ accountId }, kind, body, { actor, commandId = randomUUID() }) => {
    const receivedAt = new Date(await now());
    const bodySha256 = commandBodySha256(body);
    await recordCommandRequest(database.db, { id: commandId, accountId, kind, actor, body, bodySha256, receivedAt });
    return { commandId };
  };

  return {
    env,
    database,
    placement,
    reportRequests,
    now,
    addClient: async (definition, rules = {}) => {
      const added = await placeTestClient(database.db, definition);
      await database.db.update(client).set({ rules }).where(eq(client.id, added.clientId));
      return added;
    },
    place: async (grade, of = placement) => placeTestAccount(database.db, of, new Date(await now()), grade),
    start: (accountId, changes = {}) =>
      env.client.workflow.start<typeof accountLifecycle>('accountLifecycle', {
        workflowId: workflowId.account(accountId),
        taskQueue: taskQueue.lives,
        // Without an end of its own a run's ten-year timeout would be the next thing to skip to.
        workflowRunTimeout: '800 days',
        args: [{ v: 1, accountId, effects: 'beside', commands: 'beside', clock: wallClock, ...changes }],
        typedSearchAttributes: [{ key: accountStage, value: 'received' }],
      }),
    command: async (account, kind, body, author = {}) => {
      const { actor = placement.agentId } = author;
      const { commandId } = await request(account, kind, body, { ...author, actor });
      const { kind: _, ...facts } = commandFacts(kind, body);
      const handle = env.client.workflow.getHandle(workflowId.account(account.accountId));
      return handle.executeUpdate<CommandAnswer, [object]>(kind, {
        updateId: author.updateId ?? commandId,
        args: [{ commandId, ...facts }],
      });
    },
    request,
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await env.teardown();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
