import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { accountRow } from '../people.js';
import { threeChances } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { coverUntil, ledgerOf, owed, pay, takeBack } from './money.js';
import { noonOf, passUntil } from './passing.js';
import { promiseInCall, promisesOf } from './promising.js';
import { reachAfter } from './followUp.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(threeChances);
});
afterAll(() => world.close());

test('paid on the first call: promised in the gestión, paid, settled', async () => {
  const placed = await world.place();
  await world.start(placed.accountId);
  const { promiseId, dueDay } = await promiseInCall(world, placed, owed, 5);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'promised' });
  await expectSound(world, placed);

  await passUntil(world, noonOf(dueDay));
  expect(await pay(world, placed, owed)).toMatchObject({ outcome: 'done' });

  expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled', balanceCents: 0n, nextEvent: null });
  expect(await promisesOf(world, placed)).toMatchObject([{ id: promiseId, state: 'kept', paidCents: owed }]);
  expect(await ledgerOf(world, placed)).toEqual([
    ['placed', owed],
    ['payment', -owed],
  ]);
  await expectSound(world, placed);
});

test('paid beyond what is owed: settled, and the surplus stays in the ledger', async () => {
  const placed = await world.place();
  await world.start(placed.accountId);
  await promiseInCall(world, placed, owed, 5);
  await pay(world, placed, owed + 250n);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled', balanceCents: 0n });
  expect(await ledgerOf(world, placed)).toContainEqual(['payment', -(owed + 250n)]);
  await expectSound(world, placed);
});

describe('a payment that is taken back', () => {
  test('brings the promise that it kept back to life while there is time, and the cents tie', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { promiseId } = await promiseInCall(world, placed, 1_000_000n, 10);
    await pay(world, placed, 400_000n);
    expect(await promisesOf(world, placed)).toMatchObject([{ state: 'live', paidCents: 400_000n }]);
    const { paymentId } = await pay(world, placed, 600_000n);
    expect(await promisesOf(world, placed)).toMatchObject([{ state: 'kept', paidCents: 1_000_000n }]);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting', balanceCents: owed - 1_000_000n });
    expect(await expectSound(world, placed)).toMatchObject({ figures: { promisesKept: 1, promisesBroken: 0 } });

    expect(await takeBack(world, placed, paymentId)).toBe('done');
    expect(await promisesOf(world, placed)).toMatchObject([{ id: promiseId, state: 'live', paidCents: 400_000n }]);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'promised', balanceCents: owed - 400_000n });
    expect(await expectSound(world, placed)).toMatchObject({ figures: { promisesKept: 0, promisesBroken: 0 } });

    await pay(world, placed, 600_000n);
    expect(await promisesOf(world, placed)).toMatchObject([{ id: promiseId, state: 'kept' }]);
    expect(await ledgerOf(world, placed)).toEqual([
      ['placed', owed],
      ['payment', -400_000n],
      ['payment', -600_000n],
      ['reversal', 600_000n],
      ['payment', -600_000n],
    ]);
    expect(await expectSound(world, placed)).toMatchObject({ figures: { promisesKept: 1, promisesBroken: 0 } });
    await handle.terminate();
  });

  test('after the time of its promise breaks it, and the next call comes at once', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { dueDay } = await promiseInCall(world, placed, 1_000_000n, 5);
    const { paymentId } = await pay(world, placed, 1_000_000n);
    await passUntil(world, noonOf(dueDay + 3));
    await coverUntil(world, placed, dueDay + 2);
    await takeBack(world, placed, paymentId);
    expect(await promisesOf(world, placed)).toMatchObject([{ state: 'broken', paidCents: 0n }]);
    await reachAfter(world, placed, 'call', 'segunda');
    expect(await expectSound(world, placed)).toMatchObject({ figures: { promisesKept: 0, promisesBroken: 1 } });
    await handle.terminate();
  });
});
