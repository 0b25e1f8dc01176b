import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { batchProgress, createBatch, findBatch, moveBatch } from '@cartera/database/batch';
import { account, strategyVersion } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { accountRow, openTasks } from '../people.js';
import { everyChannel, threeChances } from '../strategies.js';
import { createWorld } from '../world.js';
import type { LifeHandle, World } from '../world.js';
import { agree } from './agreeing.js';
import { owed } from './money.js';
import { dueTask } from './passing.js';
import { promiseInCall } from './promising.js';
import { expectSound } from './soundness.js';

/** Lives that are changed at once; CARTERA_CHANGED_LIVES=1000 takes some four minutes of a busy machine. */
const lives = Number(process.env.CARTERA_CHANGED_LIVES ?? 60);
jest.setTimeout(120_000 + lives * 500);

let world: World;
beforeAll(async () => {
  world = await createWorld(everyChannel);
});
afterAll(() => world.close());

async function untilDone(batchId: string): Promise<void> {
  while ((await findBatch(world.database.db, batchId, null))?.state !== 'done') await sleep(100);
}

test('a strategy changed under live accounts: each once, wherever it stood, and the promised ones keep their promise', async () => {
  const { db } = world.database;
  const { clientId, portfolioId, supervisorId, agentId } = world.placement;
  const promised = await world.place();
  const agreed = await world.place();
  const many: TestAccount[] = [];
  for (let index = 2; index < lives; index += 1) many.push(await world.place());
  const all = [promised, agreed, ...many];
  const handles: LifeHandle[] = [];
  for (const { accountId } of all) handles.push(await world.start(accountId));
  await promiseInCall(world, promised, 1_000_000n, 10);
  await agree(world, agreed, { kind: 'restructure', payableCents: owed, forgivenCents: 0n, count: 6 });
  for (const one of many.slice(0, 3)) await dueTask(world, one, 'call');

  const id = randomUUID();
  const strategyVersionId = randomUUID();
  const [inForce] = await db
    .select()
    .from(strategyVersion)
    .where(eq(strategyVersion.id, world.placement.strategyVersionId));
  await db.insert(strategyVersion).values({ ...inForce!, id: strategyVersionId, version: 2, definition: threeChances });
  const createdAt = new Date(await world.now());
  const made = await createBatch(db, {
    id,
    clientId,
    action: 'changeStrategy',
    parameters: { strategyVersionId },
    reason: 'Tres llamadas en vez de cartas',
    selection: { kind: 'filter', filter: { portfolioId } },
    createdBy: agentId,
    createdAt,
  });
  expect(made).toBe('created');
  await moveBatch(db, id, null, 'start', { by: agentId, at: createdAt });
  await moveBatch(db, id, null, 'approve', { by: supervisorId, at: createdAt });
  await world.env.client.workflow.start('accountBatch', {
    workflowId: workflowId.batch(id),
    taskQueue: taskQueue.lives,
    args: [{ batchId: id }],
  });
  await untilDone(id);

  expect(await batchProgress(db, id)).toEqual([{ state: 'done', code: null, rows: lives }]);
  const versions = await db.selectDistinct({ id: account.strategyVersionId }).from(account);
  expect(versions).toEqual([{ id: strategyVersionId }]);
  expect(await accountRow(world, promised)).toMatchObject({ stage: 'promised' });
  expect(await accountRow(world, agreed)).toMatchObject({ stage: 'agreement' });
  for (const one of all) {
    const life = await expectSound(world, one);
    expect(life.strategyVersionId).toBe(strategyVersionId);
  }
  // A call that lay on the desk for a step that the new strategy does not know is taken from it; the new one's comes.
  const [first] = many;
  await dueTask(world, first!, 'call');
  expect(await openTasks(world, first!)).toMatchObject([{ kind: 'call', stepKey: 'primera' }]);
  await expectSound(world, first!);
  await Promise.all(handles.map((handle) => handle.terminate()));
});
