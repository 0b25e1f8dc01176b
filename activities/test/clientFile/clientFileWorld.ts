import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import { createClientFile, findClientFile, listFileRows } from '@cartera/database/clientFile';
import type { ClientFile, ClientFileState, FileRow } from '@cartera/database/clientFile';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { account } from '@cartera/database/schema';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { ClientFileKind, CoveredPeriod } from '@cartera/domain/clientFile';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { Strategy } from '@cartera/domain/strategy';
import { centralZone, dateAt, dayMs } from '@cartera/domain/calendar';
import { connectTemporal, dataConverter, failureConverterPath, parsePayloadKeys } from '@cartera/workflows/client';
import { acceptClientFile, clientFile } from '@cartera/workflows/clientFile';
import { createAccountActivities } from '../../src/account/index.js';
import { createClientFileActivities } from '../../src/clientFile/index.js';

const workflowsPath = fileURLToPath(new URL('../../../workflows/src/index.ts', import.meta.url));

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run tests through npm test, which starts the services.`);
  return value;
}

/** Nothing happens to these accounts for a long time but what files say. */
const patient: Strategy = {
  steps: [
    { key: 'dictamen', kind: 'ruling', dayOffset: 300, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};

/** The days that a test's files are about: they are over, and the accounts were placed before them. */
export const day = (daysAgo: number): string => dateAt(Date.now() - daysAgo * dayMs, centralZone);

/** A client with accounts that live, on a real Temporal namespace of its own, and the workers of their queues. */
export class ClientFileWorld {
  readonly database: TestDatabase;
  readonly temporal: Client;
  readonly files: FileStore;
  readonly folder: string;
  readonly placement: TestPlacement;
  private readonly native: NativeConnection;
  private readonly workers: { worker: Worker; running: Promise<void> }[] = [];

  private constructor(
    database: TestDatabase,
    temporal: Client,
    native: NativeConnection,
    folder: string,
    placement: TestPlacement,
  ) {
    this.database = database;
    this.temporal = temporal;
    this.native = native;
    this.folder = folder;
    this.placement = placement;
    this.files = diskFileStore(folder);
  }

  /** @param queues whose workers run in this process, from the start */
  static async create(...queues: ('lives' | 'intake')[]): Promise<ClientFileWorld> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const server = { address: setting('TEMPORAL_ADDRESS'), payloadKeys: setting('CARTERA_PAYLOAD_KEYS') };
    const administration = await connectTemporal({ ...server, namespace: setting('TEMPORAL_NAMESPACE') });
    const namespace = `client-file-${randomUUID()}`;
    await administration.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    await administration.connection.close();
    const database = await createTestDatabase(6);
    const world = new ClientFileWorld(
      database,
      await connectTemporal({ ...server, namespace }),
      await NativeConnection.connect({ address: server.address }),
      await mkdtemp(join(tmpdir(), 'client-file-')),
      await placeTestClient(database.db, patient),
    );
    await world.startWorkers(...queues);
    return world;
  }

  async startWorkers(...queues: ('lives' | 'intake')[]): Promise<void> {
    const common = {
      connection: this.native,
      namespace: this.temporal.options.namespace,
      dataConverter: dataConverter(parsePayloadKeys(setting('CARTERA_PAYLOAD_KEYS'))),
    };
    const { database: connection, files, temporal } = this;
    const optionsOf = {
      lives: async () => ({
        workflowBundle: await bundleWorkflowCode({
          workflowsPath,
          failureConverterPath,
          logger: new DefaultLogger('ERROR'),
        }),
        activities: createAccountActivities(connection),
      }),
      intake: () => ({ activities: createClientFileActivities({ connection, files, temporal, clock: wallClock }) }),
    };
    for (const queue of queues) {
      const worker = await Worker.create({ ...common, taskQueue: taskQueue[queue], ...(await optionsOf[queue]()) });
      this.workers.push({ worker, running: worker.run() });
    }
  }

  /** An account under a number, placed a month ago; its life begins unless told otherwise. */
  async account(reference: string, life: 'begun' | 'notBegun' = 'begun'): Promise<string> {
    const { db } = this.database;
    const { accountId } = await placeTestAccount(db, this.placement, new Date(Date.now() - 30 * 86_400_000));
    await db.update(account).set({ reference, balanceCents: 100_000n }).where(eq(account.id, accountId));
    if (life === 'begun') await this.begin(accountId);
    return accountId;
  }

  async begin(accountId: string): Promise<void> {
    await this.temporal.workflow.start('accountLifecycle', {
      workflowId: workflowId.account(accountId),
      taskQueue: taskQueue.lives,
      args: [{ v: 1, accountId, effects: 'beside', commands: 'beside', clock: wallClock }],
    });
  }

  /** Uploads content and starts its workflow, as the API does. */
  async send(kind: ClientFileKind, content: string | Buffer): Promise<ClientFile> {
    const { sha256, bytes } = await this.files.put(Readable.from([Buffer.from(content)]), 300 * 1024 * 1024);
    const created = await createClientFile(this.database.db, {
      id: randomUUID(),
      clientId: this.placement.clientId,
      kind,
      fileName: `${kind}.csv`,
      fileSha256: sha256,
      fileBytes: bytes,
      createdBy: this.placement.supervisorId,
      createdAt: new Date(),
    });
    if (!('file' in created)) throw new Error(created.outcome);
    await this.temporal.workflow.start(clientFile, {
      workflowId: workflowId.clientFile(created.file.id),
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: taskQueue.lives,
      args: [{ fileId: created.file.id }],
    });
    return created.file;
  }

  async accept(fileId: string, period?: CoveredPeriod): Promise<void> {
    const commandId = randomUUID();
    await this.temporal.workflow.getHandle(workflowId.clientFile(fileId)).executeUpdate(acceptClientFile, {
      updateId: commandId,
      args: [{ commandId, actor: this.placement.supervisorId, period }],
    });
  }

  async sendAndAccept(kind: ClientFileKind, content: string, period?: CoveredPeriod): Promise<ClientFile> {
    const { id } = await this.send(kind, content);
    await this.until(id, 'preview');
    await this.accept(id, period);
    return this.until(id, 'accepted');
  }

  /** Waits until the file is in one of `states`. */
  async until(fileId: string, ...states: ClientFileState[]): Promise<ClientFile> {
    for (let tries = 0; tries < 1200; tries++) {
      const file = await findClientFile(this.database.db, fileId, null);
      if (file !== undefined && states.includes(file.state)) return file;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`client file ${fileId} did not reach ${states.join(' or ')}`);
  }

  async rows(fileId: string): Promise<FileRow[]> {
    return (await listFileRows(this.database.db, fileId, {}, { limit: 10_000 })).items;
  }

  async balanceOf(accountId: string): Promise<{ stage: string; balanceCents: bigint }> {
    const [row] = await this.database.db
      .select({ stage: account.stage, balanceCents: account.balanceCents })
      .from(account)
      .where(eq(account.id, accountId));
    if (row === undefined) throw new Error(`no account ${accountId}`);
    return row;
  }

  async close(): Promise<void> {
    for (const { worker } of this.workers) worker.shutdown();
    await Promise.all(this.workers.map(({ running }) => running));
    await this.native.close();
    const { namespace } = this.temporal.options;
    await this.temporal.connection.operatorService?.deleteNamespace({ namespace });
    await this.temporal.connection.close();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
