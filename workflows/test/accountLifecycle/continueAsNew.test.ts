import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { contactAttempt } from '@cartera/database/schema';
import { describeLife } from '../../src/accountLifecycle/messages.js';
import { accountRow, withOpenCall } from './people.js';
import { oneCall } from './strategies.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

// A world of its own: after runs that continued as new the test server does not skip time any more.
jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(oneCall);
});
afterAll(() => world.close());

test('a life goes on through many runs: nothing forgotten, no command done twice', async () => {
  const { placed, handle, contact } = await withOpenCall(world, { continueAfterEvents: 12 });
  const commandId = randomUUID();
  const first = await world.command(placed, 'recordContact', contact, { commandId });
  const current = world.env.client.workflow.getHandle(handle.workflowId);
  const runs = new Set<string>();
  for (let round = 1; round <= 6; round += 1) {
    const again = { ...contact, at: contact.at + round, result: 'CUELGA' };
    await world.command(placed, 'recordContact', again);
    runs.add((await current.describe()).runId);
  }
  expect(runs.size).toBeGreaterThan(1);
  expect(await world.command(placed, 'recordContact', contact, { commandId })).toEqual(first);

  const written = await world.database.db
    .select()
    .from(contactAttempt)
    .where(eq(contactAttempt.accountId, placed.accountId));
  expect(written).toHaveLength(7);
  const { life } = await current.query(describeLife);
  expect(life).toMatchObject({ revision: (await accountRow(world, placed)).revision, stage: 'collecting' });
  const { events } = await current.fetchHistory();
  expect(events?.filter(({ workflowTaskFailedEventAttributes: failed }) => failed)).toEqual([]);
  await current.terminate();
});
