import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { promise } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { accountRow, caseFile, openTasks } from '../people.js';
import { threeChances } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { acceptPayment, ledgerOf, outcomeOf, pay, signalNotice, takeBack } from './money.js';
import { passUntil, noonOf, today } from './passing.js';
import { promiseInCall } from './promising.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
/** What a test account owes. */
const owed = 6_178_133n;
let world: World;
beforeAll(async () => {
  world = await createWorld(threeChances);
});
afterAll(() => world.close());

async function promises({ accountId }: TestAccount): Promise<(typeof promise.$inferSelect)[]> {
  return world.database.db.select().from(promise).where(eq(promise.accountId, accountId)).orderBy(promise.madeAt);
}

test('paid on the first call: promised in the gestión, paid, settled', async () => {
  const placed = await world.place();
  await world.start(placed.accountId);
  const { promiseId, dueDay } = await promiseInCall(world, placed, owed, 5);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'promised' });
  await expectSound(world, placed);

  await passUntil(world, noonOf(dueDay));
  expect(await pay(world, placed, owed)).toMatchObject({ outcome: 'done' });

  expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled', balanceCents: 0n, nextEvent: null });
  expect(await promises(placed)).toMatchObject([{ id: promiseId, state: 'kept', paidCents: owed }]);
  expect(await ledgerOf(world, placed)).toEqual([
    ['placed', owed],
    ['payment', -owed],
  ]);
  await expectSound(world, placed);
});
