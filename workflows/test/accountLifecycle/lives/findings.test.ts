import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { address, letter } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { RecordContactBody } from '@cartera/domain/account';
import { accountRow, openTasks } from '../people.js';
import { insertSettlement } from '../places.js';
import { refusalOf } from '../refusal.js';
import { doorFirst } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { notify, owed, pay } from './money.js';
import { dueTask, passUntil } from './passing.js';
import { approveRuling, reportRuling, rulingsOf } from './ruling.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(doorFirst);
});
afterAll(() => world.close());

async function letterOf({ accountId }: TestAccount): Promise<typeof letter.$inferSelect> {
  const [row] = await world.database.db.select().from(letter).where(eq(letter.accountId, accountId));
  return row!;
}

async function gradeOf({ addressId }: TestAccount): Promise<string> {
  const [row] = await world.database.db.select().from(address).where(eq(address.contactPointId, addressId));
  return row!.grade;
}

/** The visit is made, nobody is there, and the letter follows. */
async function letterSent(placed: TestAccount): Promise<string> {
  const visit = await dueTask(world, placed, 'visit');
  await world.command(placed, 'recordContact', {
    medium: 'visit',
    whoAnswered: 'titular',
    result: 'NO_PUEDE_PAGAR',
    at: visit.dueAt.getTime(),
    taskId: visit.id,
    contactPointId: placed.addressId,
  });
  const { nextAt } = await accountRow(world, placed);
  await passUntil(world, nextAt!.getTime());
  return (await letterOf(placed)).id;
}

test('a death found on a visit stops every channel, and once proven the account goes back with it', async () => {
  const placed = await world.place();
  await world.start(placed.accountId);
  const visit = await dueTask(world, placed, 'visit');
  const told: RecordContactBody = {
    medium: 'visit',
    whoAnswered: 'third',
    result: 'TERCERO_INFORMA_DEFUNCION',
    at: visit.dueAt.getTime(),
    contactPointId: placed.addressId,
  };
  await world.command(placed, 'recordContact', { ...told, taskId: visit.id });
  await world.env.sleep('1 minute');
  const call = { ...told, at: told.at + 1, medium: 'call' as const, contactPointId: placed.phoneId };
  expect(await refusalOf(world.command(placed, 'recordContact', { ...call, result: 'TERCERO_RECADO' }))).toBe(
    'contact.stopped',
  );
  const due = { amountCents: '1000', dueDay: Math.floor(call.at / 86_400_000) + 3 };
  expect(await refusalOf(world.command(placed, 'makePromise', due))).toBe('contact.stopped');
  expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock', desk: 'operations' }]);
  expect(await rulingsOf(world, placed)).toEqual([]);
  await expectSound(world, placed);

  const certificate = { papers: ['b'.repeat(64)] };
  const proven = { ...told, result: 'DEFUNCION', at: told.at + 2, evidence: certificate };
  await world.command(placed, 'recordContact', proven);
  await world.env.sleep('1 minute');
  expect(await rulingsOf(world, placed)).toMatchObject([{ type: 'DEFUNCION', state: 'proposed' }]);
  await expectSound(world, placed);
  const rulingId = await approveRuling(world, placed);
  expect(world.reportRequests).toContain(rulingId);
  await expectSound(world, placed);
  await reportRuling(world, placed);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'returned', nextEvent: null });
  await expectSound(world, placed);
});

describe('a letter that comes back', () => {
  test('sends its address to the review desk; mended, the debtor is found there and pays', async () => {
    const placed = await world.place();
    await world.start(placed.accountId);
    const letterId = await letterSent(placed);
    const at = await world.now();
    expect(await notify(world, placed, 'returnLetter', { letterId, result: 'DEVUELTO_NO_EXISTE', at })).toBe('done');
    await world.env.sleep('1 minute');
    expect(await letterOf(placed)).toMatchObject({ state: 'returned' });
    expect(['exact', 'corrected']).not.toContain(await gradeOf(placed));
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'addressReview' });
    const [review] = await openTasks(world, placed);
    expect(review).toMatchObject({ kind: 'reviewAddress', desk: 'addressReview' });
    await expectSound(world, placed);

    const choice = { contactPointId: placed.addressId, postalSettlementId: await insertSettlement(world) };
    expect(await world.command(placed, 'correctAddress', choice)).toMatchObject({
      stage: 'collecting',
      closedTaskId: review!.id,
    });
    expect(await gradeOf(placed)).toBe('corrected');
    await expectSound(world, placed);
    const visit = await dueTask(world, placed, 'visit');
    expect(visit).toMatchObject({ stepKey: 'segunda-visita', attempt: 1 });
    const now = visit.dueAt.getTime();
    const { promiseId } = await world.command(placed, 'recordContact', {
      medium: 'visit',
      whoAnswered: 'titular',
      result: 'PROMESA_TOTAL',
      at: now,
      taskId: visit.id,
      contactPointId: placed.addressId,
      promise: { amountCents: String(owed), dueDay: Math.floor(now / 86_400_000) + 4 },
    });
    expect(promiseId).toBeDefined();
    await expectSound(world, placed);
    await pay(world, placed, owed);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled' });
    await expectSound(world, placed);
  });

  test('because nobody would take it says nothing about the address', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const letterId = await letterSent(placed);
    const at = await world.now();
    await notify(world, placed, 'returnLetter', { letterId, result: 'DEVUELTO_REHUSADO', at });
    expect(await letterOf(placed)).toMatchObject({ state: 'returned' });
    expect(await gradeOf(placed)).toBe('exact');
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('with news of a death stops every channel', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const letterId = await letterSent(placed);
    const at = await world.now();
    await notify(world, placed, 'returnLetter', { letterId, result: 'DEVUELTO_FALLECIDO', at });
    await world.env.sleep('1 minute');
    expect(await expectSound(world, placed)).toMatchObject({
      finding: { name: 'deceased' },
      task: { kind: 'unblock' },
    });
    await handle.terminate();
  });
});
