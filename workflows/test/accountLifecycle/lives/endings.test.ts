import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { payment, ruling } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { accountRow, caseFile, openTasks } from '../people.js';
import { refusalOf } from '../refusal.js';
import { everyChannel } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { agree, proposeInCall } from './agreeing.js';
import { acceptPayment, ledgerOf, notify, outcomeOf, owed, pay, signalNotice, takeBack } from './money.js';
import { dueTask, reachStage } from './passing.js';
import { promiseInCall } from './promising.js';
import { approveRuling, reportRuling, rulingsOf } from './ruling.js';
import { expectSound } from './soundness.js';

jest.setTimeout(180_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(everyChannel);
});
afterAll(() => world.close());

const plan = { kind: 'restructure' as const, payableCents: owed, forgivenCents: 0n, count: 6 };

async function stolenIdentity(placed: TestAccount): Promise<void> {
  const call = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', {
    medium: 'call',
    whoAnswered: 'titular',
    result: 'ROBO_IDENTIDAD',
    at: call.dueAt.getTime(),
    taskId: call.id,
    contactPointId: placed.phoneId,
  });
  await reachStage(world, placed, 'ruling');
}

/** How an account is brought to where its client takes it back. */
const situations: Record<string, (placed: TestAccount) => Promise<unknown>> = {
  'while its address is being reviewed': (placed) => reachStage(world, placed, 'addressReview'),
  'with a call on the desk': (placed) => dueTask(world, placed, 'call'),
  'while a payment is promised': (placed) => promiseInCall(world, placed, 500_000n, 12),
  'while a plan is being decided': (placed) => proposeInCall(world, placed, plan),
  'while a plan is being paid': (placed) => agree(world, placed, plan),
  'while its client answers a dispute': async (placed) => {
    await promiseInCall(world, placed, 500_000n, 12);
    await world.command(placed, 'openDispute', { kind: 'notMine', statement: 'No es mía' });
  },
  'while it is on hold': async (placed) => {
    await agree(world, placed, plan);
    await world.command(placed, 'hold', { reason: 'Auditoría' });
  },
  'while a supervisor looks at its ruling': stolenIdentity,
  'while its ruling waits for the report': async (placed) => {
    await stolenIdentity(placed);
    await approveRuling(world, placed);
  },
};

test('a portfolio taken back in the middle of everything leaves nothing open behind, and nobody is contacted any more', async () => {
  const placed: TestAccount[] = [];
  for (const [situation, bring] of Object.entries(situations)) {
    const account = await world.place(situation.includes('reviewed') ? 'doubtful' : 'exact');
    await world.start(account.accountId);
    await bring(account);
    await expectSound(world, account);
    placed.push(account);
    expect(await notify(world, account, 'withdraw', { reason: 'Venta de cartera' })).toBe('done');
    expect(await accountRow(world, account)).toMatchObject({ stage: 'withdrawn', nextEvent: null });
    await expectSound(world, account);
  }
  const files = await Promise.all(placed.map((account) => caseFile(world, account)));
  await world.env.sleep('200 days');
  expect(await Promise.all(placed.map((account) => caseFile(world, account)))).toEqual(files);
  // A ruling about an account that went back already must not follow it.
  const rulings = await Promise.all(placed.map((account) => rulingsOf(world, account)));
  expect(rulings.flat().map(({ state }) => state)).toEqual(['reopened', 'reopened']);
});

describe('a notice', () => {
  test('told twice at once has one effect, and a second notice of the same payment is refused', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const paymentId = await acceptPayment(world, placed, 100_000n);
    const first = await signalNotice(world, placed, 'registerPayment', { paymentId });
    await signalNotice(world, placed, 'registerPayment', { paymentId }, first);
    expect(await outcomeOf(world, first)).toBe('done');
    expect(await notify(world, placed, 'registerPayment', { paymentId })).toBe('payment.alreadyBooked');
    expect(await notify(world, placed, 'registerPayment', { paymentId: placed.partyId })).toBe('payment.unknown');
    expect(await ledgerOf(world, placed)).toEqual([
      ['placed', owed],
      ['payment', -100_000n],
    ]);
    const [booked] = await world.database.db.select().from(payment).where(eq(payment.id, paymentId));
    expect(booked).toMatchObject({ state: 'applied', refusal: null });
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('of a payment taken back may come before the payment itself: the cents tie either way', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const paymentId = await acceptPayment(world, placed, 100_000n);
    expect(await takeBack(world, placed, paymentId)).toBe('done');
    await expectSound(world, placed);
    expect(await notify(world, placed, 'registerPayment', { paymentId })).toBe('done');
    expect(await accountRow(world, placed)).toMatchObject({ balanceCents: owed });
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('that finds the account closed is kept with its reason', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    await dueTask(world, placed, 'call');
    const paymentId = await acceptPayment(world, placed, 100_000n);
    const late = await world.database.sql.begin(async (transaction) => {
      // Both notices reach the life before the first can have its effect.
      await transaction`select 1 from account where id = ${placed.accountId} for no key update`;
      await signalNotice(world, placed, 'withdraw', { reason: 'Retirada' });
      return signalNotice(world, placed, 'registerPayment', { paymentId });
    });
    await handle.result();
    expect(await outcomeOf(world, late)).toBe('account.closed');
    const [refused] = await world.database.db.select().from(payment).where(eq(payment.id, paymentId));
    expect(refused).toMatchObject({ state: 'refused', refusal: 'account.closed' });
    await expect(signalNotice(world, placed, 'registerPayment', { paymentId })).rejects.toMatchObject({
      name: 'WorkflowNotFoundError',
    });
    await expectSound(world, placed);
  });

  test('that settles an account under ruling takes the ruling from its way', async () => {
    const placed = await world.place();
    await world.start(placed.accountId);
    await stolenIdentity(placed);
    await approveRuling(world, placed);
    await pay(world, placed, owed);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled' });
    expect(await rulingsOf(world, placed)).toMatchObject([{ state: 'reopened' }]);
    await expectSound(world, placed);
  });
});

describe('an approved ruling', () => {
  test('is taken back before it leaves, and comes again as another version', async () => {
    const placed = await world.place();
    await world.start(placed.accountId);
    await stolenIdentity(placed);
    const supervisor = { actor: world.placement.supervisorId };
    const [proposed] = await rulingsOf(world, placed);
    const reopen = { rulingId: proposed!.id, reason: 'Falta el acta' };
    expect(await refusalOf(world.command(placed, 'reopenRuling', reopen, supervisor))).toBe('ruling.notApproved');
    await approveRuling(world, placed);
    expect(await refusalOf(world.command(placed, 'reopenRuling', reopen))).toBe('ruling.notYours');
    expect(await refusalOf(world.command(placed, 'hold', { reason: 'Queja' }))).toBe('ruling.underway');
    await world.command(placed, 'reopenRuling', reopen, supervisor);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    await world.env.sleep('1 minute');
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock' }]);
    await expectSound(world, placed);

    await reachStage(world, placed, 'ruling');
    expect(await rulingsOf(world, placed)).toMatchObject([
      { version: 1, state: 'reopened' },
      { version: 2, state: 'proposed' },
    ]);
    await approveRuling(world, placed);
    await expectSound(world, placed);
    await reportRuling(world, placed);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'returned' });
  });

  test('that a report holds cannot be taken back any more', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    await stolenIdentity(placed);
    const rulingId = await approveRuling(world, placed);
    await world.database.db.update(ruling).set({ reportId: world.placement.intakeId }).where(eq(ruling.id, rulingId));
    const reopen = { rulingId, reason: 'Tarde' };
    const supervisor = { actor: world.placement.supervisorId };
    expect(await refusalOf(world.command(placed, 'reopenRuling', reopen, supervisor))).toBe('ruling.underway');
    await handle.terminate();
  });
});
