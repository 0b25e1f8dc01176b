import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createAccountActivities } from '@cartera/activities/account';
import { createClientFileActivities } from '@cartera/activities/clientFile';
import { createClientFile, findClientFile } from '@cartera/database/clientFile';
import type { ClientFile, ClientFileState } from '@cartera/database/clientFile';
import { diskFileStore } from '@cartera/database/fileStore';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { ClientFileKind } from '@cartera/domain/clientFile';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { Strategy } from '@cartera/domain/strategy';
import type { clientFile } from '../../src/clientFile/index.js';
import { bundle } from '../accountLifecycle/bundle.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

/** Nothing happens to these accounts for a long time but what files say. */
const patient: Strategy = {
  steps: [
    { key: 'dictamen', kind: 'ruling', dayOffset: 300, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};

export type FileHandle = WorkflowHandleWithFirstExecutionRunId<typeof clientFile>;

/** A time-skipping server, the real activities on a database of their own, and workers between them. */
export interface FileWorld {
  env: TestWorkflowEnvironment;
  database: TestDatabase;
  placement: TestPlacement;
  /** An account whose life has begun; its number is its id. */
  live: () => Promise<string>;
  /** Sends a file and waits until it is in preview. */
  preview: (kind: ClientFileKind, content: string) => Promise<{ file: ClientFile; handle: FileHandle }>;
  /** Waits, without letting the clock run, until the file is in `state`. */
  reach: (fileId: string, state: ClientFileState) => Promise<ClientFile>;
  close: () => Promise<void>;
}

export async function createFileWorld(): Promise<FileWorld> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const env = await startTimeSkippingServer();
  const database = await createTestDatabase();
  const placement = await placeTestClient(database.db, patient);
  const folder = await mkdtemp(join(tmpdir(), 'cartera-client-files-'));
  const files = diskFileStore(folder);
  const activities = createClientFileActivities({
    connection: database,
    files,
    temporal: env.client,
    clock: wallClock,
  });
  const at = { connection: env.nativeConnection };
  const workers = await Promise.all([
    Worker.create({
      ...at,
      taskQueue: taskQueue.lives,
      workflowBundle: await bundle(),
      activities: createAccountActivities(database),
    }),
    Worker.create({ ...at, taskQueue: taskQueue.intake, activities }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));

  const reach = async (fileId: string, state: ClientFileState): Promise<ClientFile> => {
    for (let tries = 0; tries < 600; tries++) {
      const file = await findClientFile(database.db, fileId, null);
      if (file?.state === state) return file;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`client file ${fileId} did not reach ${state}`);
  };

  return {
    env,
    database,
    placement,
    reach,
    live: async () => {
      const { accountId } = await placeTestAccount(database.db, placement, new Date(Date.now() - 30 * 86_400_000));
      await env.client.workflow.start('accountLifecycle', {
        workflowId: workflowId.account(accountId),
        taskQueue: taskQueue.lives,
        workflowRunTimeout: '400 days',
        args: [{ v: 1, accountId, effects: 'beside', commands: 'beside', clock: wallClock }],
      });
      return accountId;
    },
    preview: async (kind, content) => {
      const { sha256, bytes } = await files.put(Readable.from([Buffer.from(content)]), 1_000_000);
      const id = randomUUID();
      await createClientFile(database.db, {
        id,
        clientId: placement.clientId,
        kind,
        fileName: `${kind}.csv`,
        fileSha256: sha256,
        fileBytes: bytes,
        createdBy: placement.supervisorId,
        createdAt: new Date(),
      });
      const handle = await env.client.workflow.start<typeof clientFile>('clientFile', {
        workflowId: workflowId.clientFile(id),
        taskQueue: taskQueue.lives,
        workflowRunTimeout: '400 days',
        args: [{ fileId: id }],
      });
      return { file: await reach(id, 'preview'), handle };
    },
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
      await env.teardown();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
