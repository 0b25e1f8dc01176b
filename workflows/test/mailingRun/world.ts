import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import { exampleAgency } from '@cartera/activities/document';
import { createLetterActivities } from '@cartera/activities/letter';
import { createMailingActivities } from '@cartera/activities/mailing';
import { diskFileStore } from '@cartera/database/fileStore';
import { frankingRegistration, mailingRun as mailingRunTable } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { activityAt } from '../../../activities/test/document/activityAt.js';
import { placeAccount, placeClient } from '../../../activities/test/document/placement.js';
import type { Placement } from '../../../activities/test/document/placement.js';
import type { mailingRun } from '../../src/mailingRun/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('./listeningWorkflows.ts', import.meta.url));
const mexicoCity = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' });

export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
}

export type RunHandle = WorkflowHandleWithFirstExecutionRunId<typeof mailingRun>;

/** A time-skipping server, the real activities on a database of their own, and workers between them. */
export interface MailingWorld {
  env: TestWorkflowEnvironment;
  database: TestDatabase;
  place: () => Promise<Placement>;
  /** An account with a written letter; with `alive`, its life listens. */
  write: (placement: Placement, alive?: boolean) => Promise<{ accountId: string; letterId: string }>;
  /** Registers the agency for ordinary mail, from `from` to `until` days from now. */
  register: (from: number, until: number) => Promise<void>;
  start: (placement: Placement) => Promise<{ runId: string; handle: RunHandle }>;
  run: (runId: string) => Promise<typeof mailingRunTable.$inferSelect>;
  /** Waits, without letting the clock run, until the row shows `state`. */
  reach: (runId: string, state: (typeof mailingRunTable.$inferSelect)['state']) => Promise<void>;
  /** Today in Mexico City, `days` later. */
  day: (days?: number) => Promise<string>;
  close: () => Promise<void>;
}

const dayMs = 86_400_000;

export async function createMailingWorld(): Promise<MailingWorld> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const env = await startTimeSkippingServer();
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'cartera-mailing-'));
  const shared = { connection: database, files: diskFileStore(folder), agency: exampleAgency, clock: wallClock };
  const letters = createLetterActivities(shared);
  const activities = createMailingActivities({ ...shared, temporal: env.client });
  const at = { connection: env.nativeConnection };
  const workers = await Promise.all([
    Worker.create({ ...at, taskQueue: taskQueue.lives, workflowBundle: await bundle() }),
    Worker.create({ ...at, taskQueue: taskQueue.records, activities }),
    Worker.create({ ...at, taskQueue: taskQueue.documents, activities }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  const now = async (): Promise<Date> => new Date(await env.currentTimeMs());
  const day = async (days = 0): Promise<string> =>
    mexicoCity.format(new Date((await env.currentTimeMs()) + days * dayMs));
  const run: MailingWorld['run'] = async (runId) => {
    const [row] = await database.db.select().from(mailingRunTable).where(eq(mailingRunTable.id, runId));
    return row!;
  };

  return {
    env,
    database,
    place: () => placeClient(database),
    write: async (placement, alive = false) => {
      const { accountId } = await placeAccount(database, placement);
      const letterId = randomUUID();
      const order = { accountId, stepKey: 'carta-1', template: 'firstNotice', letterId };
      await activityAt(letters.produceLetter, order, (await now()).toISOString());
      if (alive)
        await env.client.workflow.start('accountLifecycle', {
          workflowId: workflowId.account(accountId),
          taskQueue: taskQueue.lives,
          workflowExecutionTimeout: '400 days',
        });
      return { accountId, letterId };
    },
    register: async (from, until) => {
      await database.db.insert(frankingRegistration).values({
        id: randomUUID(),
        number: `CA09-${randomUUID().slice(0, 6)}`,
        service: 'ordinary',
        clientId: null,
        validFrom: await day(from),
        validUntil: await day(until),
        createdBy: randomUUID(),
        createdAt: await now(),
      });
    },
    start: async ({ clientId }) => {
      const runId = randomUUID();
      await database.db.insert(mailingRunTable).values({
        id: runId,
        clientId,
        template: 'firstNotice',
        service: 'ordinary',
        createdBy: randomUUID(),
        createdAt: await now(),
      });
      const handle = await env.client.workflow.start<typeof mailingRun>('mailingRun', {
        workflowId: workflowId.mailing(runId),
        taskQueue: taskQueue.lives,
        // Without an end of its own a run's ten-year timeout would be the next thing to skip to.
        workflowExecutionTimeout: '400 days',
        args: [{ runId, clock: wallClock }],
      });
      return { runId, handle };
    },
    run,
    reach: async (runId, state) => {
      for (let tries = 0; tries < 200; tries++) {
        if ((await run(runId)).state === state) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`the run is ${(await run(runId)).state}, not ${state}`);
    },
    day,
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
      await env.teardown();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
