import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import pLimit from 'p-limit';
import { SMTPServer } from 'smtp-server';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { createIntake, findIntake } from '@cartera/database/intake';
import type { Intake, IntakeState } from '@cartera/database/intake';
import { client, portfolio, strategy, strategyVersion } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { acceptIntake, portfolioIntake } from '@cartera/workflows/portfolioIntake';
import type { Strategy } from '@cartera/domain/strategy';
import { createAccountActivities } from '../../src/account/index.js';
import { createIntakeActivities } from '../../src/intake/index.js';
import { createMailActivities } from '../../src/mail/index.js';
import { loadDefaultPostalCatalogue } from '../../src/postalCatalogue/index.js';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run tests through npm test, which starts the services.`);
  return value;
}

/** Begins long after any test has ended: a life that is placed waits. */
const slowStrategy: Strategy = {
  steps: [{ key: 'fin', kind: 'ruling', dayOffset: 365, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] }],
};

/** Where the shared sample portfolios are, or undefined on a machine without them. */
export function samplePortfolio(name: string): string | undefined {
  const shared = process.env.CARTERA_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
  const path = join(shared, 'data', 'portfolios', name);
  return existsSync(path) ? path : undefined;
}

export const actor = randomUUID();

/** A namespace of its own on the real server: the queues have fixed names, and other tests use them too. */
async function createNamespace(temporal: Client): Promise<string> {
  const namespace = `intake-${randomUUID()}`;
  await temporal.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  return namespace;
}

/** A portfolio of a client, a real Temporal namespace, a worker of the intake's queues and a mail server. */
export class PlacementWorld {
  readonly database: TestDatabase;
  readonly temporal: Client;
  readonly files: FileStore;
  readonly folder: string;
  readonly mails: ParsedMail[] = [];
  readonly clientId = randomUUID();
  readonly portfolioId = randomUUID();
  private readonly smtp: SMTPServer;
  private readonly native: NativeConnection;
  private readonly workers: { worker: Worker; running: Promise<void> }[] = [];

  private constructor(database: TestDatabase, temporal: Client, native: NativeConnection, folder: string) {
    this.native = native;
    this.database = database;
    this.temporal = temporal;
    this.folder = folder;
    this.files = diskFileStore(folder);
    this.smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then(
          (mail) => {
            this.mails.push(mail);
            done();
          },
          (error: Error) => done(error),
        );
      },
    });
  }

  /** @param queues whose workers run in this process, from the start */
  static async create(...queues: ('lives' | 'intake' | 'mail')[]): Promise<PlacementWorld> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const database = await createTestDatabase(6);
    const [row] = await database.sql<{ loaded: boolean }[]>`select exists (select from postal_settlement) as loaded`;
    if (!row?.loaded) {
      const ownerUrl = new URL(setting('CARTERA_DATABASE_OWNER_URL'));
      ownerUrl.pathname = `/${database.name}`;
      await loadDefaultPostalCatalogue({ ownerUrl: ownerUrl.toString() });
    }
    const address = { address: setting('TEMPORAL_ADDRESS'), payloadKeys: setting('CARTERA_PAYLOAD_KEYS') };
    const administration = await connectTemporal({ ...address, namespace: setting('TEMPORAL_NAMESPACE') });
    const namespace = await createNamespace(administration);
    await administration.connection.close();
    const temporal = await connectTemporal({ ...address, namespace });
    const world = new PlacementWorld(
      database,
      temporal,
      await NativeConnection.connect({ address: address.address }),
      await mkdtemp(join(tmpdir(), 'placement-')),
    );
    await new Promise<void>((resolve) => world.smtp.listen(0, '127.0.0.1', resolve));
    await world.addClient();
    await world.startWorkers(...queues);
    return world;
  }

  private async addClient(): Promise<void> {
    const [strategyId, strategyVersionId] = [randomUUID(), randomUUID()];
    const { db } = this.database;
    await db.insert(client).values({
      id: this.clientId,
      code: `client-${this.clientId.slice(0, 8)}`,
      name: 'Banco de Prueba',
      regulation: 'financial',
      reportEmail: 'recepcion@banco.example',
      ownerEmail: 'dueno@despacho.example',
    });
    await db.insert(strategy).values({ id: strategyId, code: strategyId, name: 'Prueba' });
    await db
      .insert(strategyVersion)
      .values({ id: strategyVersionId, strategyId, version: 1, definition: slowStrategy });
    await db.insert(portfolio).values({
      id: this.portfolioId,
      clientId: this.clientId,
      name: 'Cartera de prueba',
      product: 'Tarjeta',
      strategyVersionId,
    });
  }

  /** Address of the mail server. */
  get smtpUrl(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** Starts workers of some queues; they stop with the world. */
  async startWorkers(...queues: ('lives' | 'intake' | 'mail')[]): Promise<void> {
    const common = {
      connection: this.native,
      namespace: this.temporal.options.namespace,
      dataConverter: dataConverter(parsePayloadKeys(setting('CARTERA_PAYLOAD_KEYS'))),
    };
    const { database: connection, files, temporal, smtpUrl } = this;
    const optionsOf = {
      lives: () => ({
        workflowsPath: fileURLToPath(new URL('../../../workflows/src/index.ts', import.meta.url)),
        activities: createAccountActivities(connection),
      }),
      intake: () => ({ activities: createIntakeActivities({ connection, files, temporal, clock: wallClock }) }),
      mail: () => ({
        activities: createMailActivities({ connection, files, smtpUrl, from: 'carteras@despacho.example' }),
      }),
    };
    for (const queue of queues) {
      const worker = await Worker.create({ ...common, taskQueue: taskQueue[queue], ...optionsOf[queue]() });
      this.workers.push({ worker, running: worker.run() });
    }
  }

  /** Uploads content and starts its intake, as the API does. */
  async place(content: Buffer | Readable, fileName: string, portfolioId = this.portfolioId): Promise<Intake> {
    const { sha256, bytes } = await this.files.put(
      content instanceof Readable ? content : Readable.from([content]),
      300 * 1024 * 1024,
    );
    const created = await createIntake(this.database.db, {
      id: randomUUID(),
      portfolioId,
      fileName,
      fileSha256: sha256,
      fileBytes: bytes,
      createdBy: actor,
      createdAt: new Date(),
    });
    if (!('intake' in created)) throw new Error(created.outcome);
    await this.temporal.workflow.start(portfolioIntake, {
      workflowId: workflowId.intake(created.intake.id),
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: taskQueue.lives,
      args: [{ intakeId: created.intake.id, clock: wallClock }],
    });
    return created.intake;
  }

  /** Waits until the intake is in one of `states`. */
  async until(intakeId: string, ...states: IntakeState[]): Promise<Intake> {
    for (let tries = 0; tries < 1200; tries++) {
      const intake = await findIntake(this.database.db, intakeId, null);
      if (intake !== undefined && states.includes(intake.state)) return intake;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`intake ${intakeId} did not reach ${states.join(' or ')}`);
  }

  /** Places a file and accepts it. */
  async placeAndAccept(content: Buffer, fileName: string): Promise<Intake> {
    const { id } = await this.place(content, fileName);
    await this.until(id, 'preview');
    await this.accept(id);
    return this.until(id, 'accepted');
  }

  async accept(intakeId: string): Promise<void> {
    const commandId = randomUUID();
    await this.temporal.workflow
      .getHandle(workflowId.intake(intakeId))
      .executeUpdate(acceptIntake, { updateId: commandId, args: [{ commandId, actor }] });
  }

  /** Every account of an intake has its titular, address and a timeline whose hash can be computed again. */
  async expectWholeAccounts(intakeId: string, accounts: number): Promise<void> {
    const [row] = await this.database.sql`
      select count(*)::integer as accounts, count(distinct p.account_id)::integer as titulars,
        count(ad.contact_point_id)::integer as addresses, count(t.id)::integer as entries,
        bool_and(t.hash = timeline_hash(t.previous_hash, t.account_id, t.sequence, t.at, t.actor, t.kind, t.data)) as chained,
        bool_and(a.stage = 'received' or a.revision > 0) as placed
      from account a
      left join party p on p.account_id = a.id and p.role = 'titular'
      left join address ad on ad.account_id = a.id
      left join timeline_entry t on t.account_id = a.id and t.sequence = 1
      where a.intake_id = ${intakeId}`;
    expect(row).toEqual({
      accounts,
      titulars: accounts,
      addresses: accounts,
      entries: accounts,
      chained: true,
      placed: true,
    });
  }

  /** Waits until an account has its lifecycle. */
  async lifecycleOf(accountId: string): Promise<void> {
    for (let tries = 0; tries < 3000; tries++) {
      const found = await this.temporal.workflow
        .getHandle(workflowId.account(accountId))
        .describe()
        .catch(() => undefined);
      if (found !== undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`account ${accountId} has no lifecycle`);
  }

  /** Every account of an intake has exactly the one lifecycle, open. */
  async expectLifecycles(intakeId: string, accounts: number): Promise<void> {
    const ids = await this.database.sql<{ id: string }[]>`select id from account where intake_id = ${intakeId}`;
    expect(ids).toHaveLength(accounts);
    const limit = pLimit(20);
    const open = await Promise.all(
      ids.map(({ id }) =>
        limit(async () => (await this.temporal.workflow.getHandle(workflowId.account(id)).describe()).status.name),
      ),
    );
    expect(new Set(open)).toEqual(new Set(accounts === 0 ? [] : ['RUNNING']));
  }

  async close(): Promise<void> {
    for (const { worker } of this.workers) worker.shutdown();
    await Promise.all(this.workers.map(({ running }) => running));
    await this.native.close();
    const { namespace } = this.temporal.options;
    await this.temporal.connection.operatorService?.deleteNamespace({ namespace });
    await this.temporal.connection.close();
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
