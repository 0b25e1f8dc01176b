import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { complaint, dispute, letter } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { accountRow, caseFile, openTasks } from '../people.js';
import { refusalOf } from '../refusal.js';
import { everyChannel } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { agree, agreementsOf } from './agreeing.js';
import { coverUntil, ledgerOf, notify, owed, pay } from './money.js';
import { dueTask, noonOf, passUntil } from './passing.js';
import { promiseInCall, promisesOf } from './promising.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(everyChannel);
});
afterAll(() => world.close());

async function lettersOf({ accountId }: TestAccount): Promise<string[]> {
  const rows = await world.database.db.select().from(letter).where(eq(letter.accountId, accountId));
  return rows.map(({ stepKey }) => stepKey);
}

async function disputeOf({ accountId }: TestAccount): Promise<typeof dispute.$inferSelect> {
  const [row] = await world.database.db.select().from(dispute).where(eq(dispute.accountId, accountId));
  return row!;
}

async function answerCall(placed: TestAccount, result: string): Promise<void> {
  const call = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', {
    medium: 'call',
    whoAnswered: 'titular',
    result,
    at: call.dueAt.getTime(),
    taskId: call.id,
    contactPointId: placed.phoneId,
    partyId: placed.partyId,
    note: 'Dice que ya pagó',
  });
}

const openDispute = (placed: TestAccount): Promise<unknown> =>
  world.command(placed, 'openDispute', { kind: 'amount', statement: 'El saldo no es ése' });

test('a dispute takes a call, a letter and a visit from their queues, and each comes back when it is over', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const queued = await dueTask(world, placed, 'call');
  const before = { medium: 'call' as const, whoAnswered: 'nobody' as const, result: 'NO_CONTESTA' };
  const beforeFreeze = queued.dueAt.getTime();
  await openDispute(placed);
  expect(await openTasks(world, placed)).toEqual([]);
  const during = { ...before, at: await world.now(), taskId: undefined };
  expect(await refusalOf(world.command(placed, 'recordContact', { ...during, at: during.at + 60_000 }))).toBe(
    'account.frozen',
  );
  expect(await refusalOf(world.command(placed, 'recordContact', { ...during, taskId: queued.id }))).toBe(
    'task.notOpen',
  );
  expect(await refusalOf(openDispute(placed))).toBe('account.alreadyDisputed');
  await expectSound(world, placed);
  // The client has ten days; then somebody must ask.
  await world.env.sleep('20 days');
  expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock', desk: 'operations' }]);
  expect(await notify(world, placed, 'resolveDispute', { outcome: 'dismissed', note: 'Improcedente' })).toBe('done');
  expect(await disputeOf(placed)).toMatchObject({ state: 'dismissed' });
  const call = await dueTask(world, placed, 'call');
  expect(call).toMatchObject({ stepKey: 'llamada', attempt: 1 });
  await world.command(placed, 'recordContact', { ...before, at: beforeFreeze });
  await expectSound(world, placed);

  await dueTask(world, placed, 'call');
  await answerCall(placed, 'NO_PUEDE_PAGAR');
  await openDispute(placed);
  await world.env.sleep('15 days');
  expect(await lettersOf(placed)).toEqual([]);
  await notify(world, placed, 'resolveDispute', { outcome: 'dismissed' });
  const visit = await dueTask(world, placed, 'visit');
  expect(await lettersOf(placed)).toEqual(['aviso']);
  await openDispute(placed);
  expect(await openTasks(world, placed)).toEqual([]);
  await world.env.sleep('3 days');
  await notify(world, placed, 'resolveDispute', { outcome: 'dismissed' });
  const again = await dueTask(world, placed, 'visit');
  expect(again.id).not.toBe(visit.id);
  expect(again).toMatchObject({ stepKey: 'visita', attempt: 1 });
  await expectSound(world, placed);
  await handle.terminate();
});

describe('a dispute that the client upholds', () => {
  test('goes on with the balance that the client states', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    await promiseInCall(world, placed, 500_000n, 5);
    await openDispute(placed);
    expect(await promisesOf(world, placed)).toMatchObject([{ state: 'cancelled', reason: 'dispute' }]);
    await expectSound(world, placed);
    await notify(world, placed, 'resolveDispute', { outcome: 'upheld', balanceCents: '3000000' });
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting', balanceCents: 3_000_000n });
    expect(await disputeOf(placed)).toMatchObject({ state: 'upheld' });
    expect(await ledgerOf(world, placed)).toEqual([
      ['placed', owed],
      ['adjustment', 3_000_000n - owed],
    ]);
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('and states no balance for takes the account back', async () => {
    const placed = await world.place();
    await world.start(placed.accountId);
    await answerCall(placed, 'ACLARACION');
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'disputed' });
    expect(await disputeOf(placed)).toMatchObject({ state: 'open', kind: 'other' });
    await expectSound(world, placed);
    await notify(world, placed, 'resolveDispute', { outcome: 'upheld' });
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'withdrawn', nextEvent: null });
    await expectSound(world, placed);
  });

  test('with nothing owed settles it', async () => {
    const placed = await world.place();
    await world.start(placed.accountId);
    await dueTask(world, placed, 'call');
    await openDispute(placed);
    await notify(world, placed, 'resolveDispute', { outcome: 'upheld', balanceCents: '0' });
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled', balanceCents: 0n });
    await expectSound(world, placed);
  });
});

test('a plan under dispute is not judged until the dispute is over, and payments are booked all the while', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const plan = { kind: 'restructure' as const, payableCents: owed, forgivenCents: 0n, count: 6 };
  const { instalments } = await agree(world, placed, plan);
  await openDispute(placed);
  await passUntil(world, noonOf(instalments[1]!.dueDay + 6));
  await pay(world, placed, BigInt(instalments[0]!.amountCents), instalments[0]!.dueDay);
  await coverUntil(world, placed, instalments[0]!.dueDay + 3);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'disputed' });
  await expectSound(world, placed);
  await notify(world, placed, 'resolveDispute', { outcome: 'dismissed' });
  await world.env.sleep('1 minute');
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'agreement' });
  await coverUntil(world, placed, instalments[1]!.dueDay + 3);
  expect(await agreementsOf(world, placed)).toMatchObject([{ state: 'broken' }]);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
  await expectSound(world, placed);
  await handle.terminate();
});

describe('a complaint', () => {
  test('holds the account, its promise keeps its day, and released it goes on', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { promiseId, dueDay } = await promiseInCall(world, placed, 500_000n, 5);
    const body = { source: 'CONDUSEF' as const, folio: 'C-1', statement: 'Llamaron a su trabajo' };
    await world.command(placed, 'recordComplaint', body);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'onHold' });
    expect(await refusalOf(world.command(placed, 'recordComplaint', body))).toBe('account.frozen');
    await expectSound(world, placed);
    await passUntil(world, noonOf(dueDay));
    expect(await openTasks(world, placed)).toEqual([]);
    await pay(world, placed, 500_000n);
    expect(await promisesOf(world, placed)).toMatchObject([{ id: promiseId, state: 'kept' }]);
    await expectSound(world, placed);
    await world.command(placed, 'release', { reason: 'Atendida' });
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('made in a call holds it as well', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    await answerCall(placed, 'RECLAMO_REDECO');
    const [kept] = await world.database.db.select().from(complaint).where(eq(complaint.accountId, placed.accountId));
    expect(kept).toMatchObject({ source: 'REDECO' });
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'onHold' });
    await world.env.sleep('12 days');
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock' }]);
    expect(await caseFile(world, placed)).toContain('contactRecorded');
    await expectSound(world, placed);
    await handle.terminate();
  });
});
