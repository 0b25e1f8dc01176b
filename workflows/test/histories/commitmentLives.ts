import { agree, addSupervisor, proposeInCall } from '../accountLifecycle/lives/agreeing.js';
import { coverUntil, owed, pay, takeBack } from '../accountLifecycle/lives/money.js';
import { dueTask, noonOf, passUntil } from '../accountLifecycle/lives/passing.js';
import { promiseInCall } from '../accountLifecycle/lives/promising.js';
import { reachNobody } from '../accountLifecycle/people.js';
import type { LifeHandle, World } from '../accountLifecycle/world.js';

/** Lives of promises, payments and agreements, for `record.ts`. Their strategy is `threeChances`. */
type Scenario = (world: World) => Promise<LifeHandle>;

const restructure = { kind: 'restructure' as const, payableCents: owed, forgivenCents: 0n, count: 4 };
const forgiven = (owed * 2n) / 5n;
const forgiveness = { kind: 'forgiveness' as const, payableCents: owed - forgiven, forgivenCents: forgiven, count: 2 };

const paidOnFirstCall: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const { dueDay } = await promiseInCall(world, placed, owed, 5);
  await passUntil(world, noonOf(dueDay));
  await pay(world, placed, owed);
  await handle.result();
  return handle;
};

const threeBrokenPromises: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const first = await promiseInCall(world, placed, 2_000_000n, 6);
  await reachNobody(world, placed, await dueTask(world, placed, 'call'));
  await passUntil(world, noonOf(first.dueDay + 5));
  await coverUntil(world, placed, first.dueDay + 2);
  for (const cents of [600_000n, 0n]) {
    const { promiseId, dueDay } = await promiseInCall(world, placed, 1_000_000n, 6);
    if (cents > 0n) await pay(world, placed, cents);
    else {
      const later = { amountCents: '900000', dueDay: dueDay + 1, reason: 'Cobra la quincena' };
      await world.command(placed, 'reschedulePromise', { ...later, promiseId });
    }
    await passUntil(world, noonOf(dueDay + 5));
    await coverUntil(world, placed, dueDay + 4);
  }
  await dueTask(world, placed, 'visit');
  return handle;
};

const partialPaymentsAndReversal: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await promiseInCall(world, placed, 1_000_000n, 10);
  await pay(world, placed, 400_000n);
  const { paymentId } = await pay(world, placed, 600_000n);
  await takeBack(world, placed, paymentId);
  await pay(world, placed, 600_000n);
  await pay(world, placed, owed - 1_000_000n);
  await handle.result();
  return handle;
};

const restructureKept: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const { instalments } = await agree(world, placed, restructure);
  for (const { dueDay, amountCents } of instalments) {
    await passUntil(world, noonOf(dueDay));
    await pay(world, placed, BigInt(amountCents));
    if (dueDay === instalments.at(-1)?.dueDay) break;
    await passUntil(world, noonOf(dueDay + 5));
    await coverUntil(world, placed, dueDay + 4);
  }
  await handle.result();
  return handle;
};

const restructureBroken: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const { instalments } = await agree(world, placed, restructure);
  const [first, second] = instalments;
  await passUntil(world, noonOf(first!.dueDay));
  await pay(world, placed, BigInt(first!.amountCents));
  await passUntil(world, noonOf(second!.dueDay + 6));
  await coverUntil(world, placed, second!.dueDay + 3);
  await dueTask(world, placed, 'call');
  return handle;
};

const forgivenessFulfilled: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const { instalments } = await agree(world, placed, forgiveness);
  for (const { dueDay, amountCents } of instalments) {
    await passUntil(world, noonOf(dueDay));
    await pay(world, placed, BigInt(amountCents));
  }
  await handle.result();
  return handle;
};

const twoPeopleDecide: Scenario = async (world) => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const proposer = await addSupervisor(world);
  const { agreementId } = await proposeInCall(world, placed, forgiveness, proposer);
  const actors = [proposer, world.placement.supervisorId, await addSupervisor(world)];
  const approval = { agreementId, decision: 'approve' as const };
  await Promise.allSettled(actors.map((actor) => world.command(placed, 'decideAgreement', approval, { actor })));
  await world.env.sleep('1 hour');
  return handle;
};

export const commitmentLives = {
  paidOnFirstCall,
  threeBrokenPromises,
  partialPaymentsAndReversal,
  restructureKept,
  restructureBroken,
  forgivenessFulfilled,
  twoPeopleDecide,
} satisfies Record<string, Scenario>;
