import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import { createShiftActivities } from '@cartera/activities/shift';
import { raisePanic } from '@cartera/database/alert';
import { alert, shift as shiftTable } from '@cartera/database/schema';
import { createTestDatabase, placeTestCollector } from '@cartera/database/testing';
import type { TestCollector, TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { alertRaised } from '../../src/shift/index.js';
import type { shift } from '../../src/shift/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('../../src/shift/index.ts', import.meta.url));
const hourMs = 3_600_000;

export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
}

export type ShiftHandle = WorkflowHandleWithFirstExecutionRunId<typeof shift>;

export interface StartedShift {
  shiftId: string;
  collector: TestCollector;
  handle: ShiftHandle;
}

/** A time-skipping server, the real activities on a database of their own, and workers between them. */
export interface ShiftWorld {
  env: TestWorkflowEnvironment;
  database: TestDatabase;
  /** Starts a shift of eight hours. */
  start: (collector?: TestCollector) => Promise<StartedShift>;
  row: (shiftId: string) => Promise<typeof shiftTable.$inferSelect | undefined>;
  /** Raises a call for help and tells the shift of it. */
  callForHelp: (started: StartedShift) => Promise<string>;
  alertRow: (alertId: string) => Promise<typeof alert.$inferSelect>;
  close: () => Promise<void>;
}

export async function createShiftWorld(): Promise<ShiftWorld> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const env = await startTimeSkippingServer();
  const database = await createTestDatabase();
  const activities = createShiftActivities({ connection: database, temporal: env.client, clock: wallClock });
  const at = { connection: env.nativeConnection };
  const workers = await Promise.all([
    Worker.create({ ...at, taskQueue: taskQueue.lives, workflowBundle: await bundle() }),
    Worker.create({ ...at, taskQueue: taskQueue.records, activities }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  const row: ShiftWorld['row'] = async (shiftId) => {
    const [found] = await database.db.select().from(shiftTable).where(eq(shiftTable.id, shiftId));
    return found;
  };
  return {
    env,
    database,
    start: async (collector) => {
      const placed = collector ?? (await placeTestCollector(database.db));
      const { collectorId, unitId, deviceId } = placed;
      const shiftId = randomUUID();
      const startedAt = await env.currentTimeMs();
      const day = new Date(startedAt).toISOString().slice(0, 10);
      const input = { shiftId, collectorId, unitId, deviceId, day, startedAt, endsBy: startedAt + 8 * hourMs };
      const handle = await env.client.workflow.start<typeof shift>('shift', {
        workflowId: workflowId.shift(collectorId, `${day}/${shiftId.slice(0, 8)}`),
        taskQueue: taskQueue.lives,
        workflowExecutionTimeout: '30 days',
        args: [{ ...input, clock: wallClock }],
      });
      return { shiftId, collector: placed, handle };
    },
    row,
    callForHelp: async ({ shiftId, collector, handle }) => {
      const id = randomUUID();
      const raisedAt = new Date(await env.currentTimeMs());
      const { collectorId } = collector;
      await raisePanic(database.db, { id, shiftId, collectorId, since: raisedAt, raisedAt });
      await handle.signal(alertRaised, { alertId: id, kind: 'panic', raisedAt: raisedAt.getTime() });
      return id;
    },
    alertRow: async (alertId) => {
      const [found] = await database.db.select().from(alert).where(eq(alert.id, alertId));
      return found!;
    },
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
      await env.teardown();
      await database.drop();
    },
  };
}
