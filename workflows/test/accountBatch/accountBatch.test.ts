import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { batchMoved } from '../../src/accountBatch/index.js';
import type { accountBatch, BatchActivities, BatchPage } from '../../src/accountBatch/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

let env: TestWorkflowEnvironment;
let workflowBundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const workflowsPath = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
  // One after the other: the server is given five seconds to be there, and bundling would take them.
  env = await startTimeSkippingServer();
  workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
}, 180_000);
afterAll(() => env.teardown());

/** Runs a batch over pages that answer as told; what a page does to accounts is proven with the real activity. */
async function pagesOf(answer: (page: number, move: () => Promise<void>) => Promise<BatchPage>): Promise<number> {
  const batchId = randomUUID();
  let pages = 0;
  const start = (): Promise<unknown> =>
    env.client.workflow.signalWithStart<typeof accountBatch>('accountBatch', {
      workflowId: workflowId.batch(batchId),
      taskQueue: taskQueue.lives,
      args: [{ batchId }],
      signal: batchMoved,
    });
  const activities: BatchActivities = {
    sendBatchPage: (order) => {
      expect(order).toEqual({ batchId });
      pages += 1;
      return answer(pages, async () => void (await start()));
    },
  };
  const common = { connection: env.nativeConnection };
  const workers = await Promise.all([
    Worker.create({ ...common, taskQueue: taskQueue.lives, workflowBundle }),
    Worker.create({ ...common, taskQueue: taskQueue.intake, activities }),
  ]);
  const [lives, intake] = workers;
  await intake.runUntil(() =>
    lives.runUntil(async () => {
      await start();
      await env.client.workflow.getHandle(workflowId.batch(batchId)).result();
    }),
  );
  return pages;
}

describe('a batch', () => {
  test('goes on page by page until none is left', async () => {
    expect(await pagesOf((page) => Promise.resolve({ left: page < 4, silent: false }))).toBe(4);
  });

  test('hears a person who starts it again while its last page is under way', async () => {
    const pages = await pagesOf(async (page, move) => {
      // It was stopped, so this page finds nothing to do; before it has said so, the batch is started again.
      if (page === 1) await move();
      return { left: page === 2, silent: false };
    });
    expect(pages).toBe(3);
  });

  test('waits a moment when nobody answers, and tries again', async () => {
    const times: number[] = [];
    await pagesOf(async (page) => {
      times.push(await env.currentTimeMs());
      return { left: page < 3, silent: page < 3 };
    });
    expect(times[2]! - times[0]!).toBeGreaterThanOrEqual(20_000);
  });

  test('a page that fails is asked for again', async () => {
    const pages = await pagesOf((page) =>
      page === 1 ? Promise.reject(new Error('The database is away.')) : Promise.resolve({ left: false, silent: false }),
    );
    expect(pages).toBe(2);
  });
});
