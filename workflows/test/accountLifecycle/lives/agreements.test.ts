import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { accountRow, caseFile, openTasks } from '../people.js';
import { refusalOf } from '../refusal.js';
import { threeChances } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { addSupervisor, agree, agreementsOf, proposeInCall } from './agreeing.js';
import { coverUntil, ledgerOf, owed, pay, takeBack } from './money.js';
import { noonOf, passUntil } from './passing.js';
import { reachAfter } from './followUp.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(threeChances);
});
afterAll(() => world.close());

const restructure = { kind: 'restructure' as const, payableCents: owed, forgivenCents: 0n, count: 12 };
/** The most that may be given up is two fifths. */
const forgiven = (owed * 2n) / 5n;
const forgiveness = { kind: 'forgiveness' as const, payableCents: owed - forgiven, forgivenCents: forgiven, count: 2 };

test('a restructure kept for a year: twelve payments, every file looked at, then settled', async () => {
  const placed = await world.place();
  await world.start(placed.accountId);
  const { agreementId, instalments } = await agree(world, placed, restructure);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'agreement', nextEvent: { what: 'judgeAgreement' } });
  for (const { dueDay, amountCents } of instalments) {
    await passUntil(world, noonOf(dueDay));
    expect(await pay(world, placed, BigInt(amountCents))).toMatchObject({ outcome: 'done' });
    if (dueDay === instalments.at(-1)?.dueDay) break;
    await passUntil(world, noonOf(dueDay + 5));
    await coverUntil(world, placed, dueDay + 4);
    const life = await expectSound(world, placed);
    expect(life.stage).toBe('agreement');
    // Nobody looks at a plan every morning: the next judgement is that of the next payment.
    expect(life.agreement?.judgeAt).toBeGreaterThan(noonOf(dueDay + 30));
  }
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled', balanceCents: 0n });
  expect(await agreementsOf(world, placed)).toMatchObject([{ id: agreementId, state: 'fulfilled', paidCents: owed }]);
  expect(await ledgerOf(world, placed)).toHaveLength(13);
  await expectSound(world, placed);
});

test('a restructure that is not paid is broken by the file of its last day, and the next call comes', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const { instalments } = await agree(world, placed, restructure);
  const [first, second] = instalments;
  await passUntil(world, noonOf(first!.dueDay));
  await pay(world, placed, BigInt(first!.amountCents));
  // No file comes for weeks; a plan whose payment is in needs none.
  await passUntil(world, noonOf(second!.dueDay - 1));
  expect((await caseFile(world, placed)).filter((kind) => kind === 'agreementJudged')).toHaveLength(1);
  await passUntil(world, noonOf(second!.dueDay + 6));
  await coverUntil(world, placed, second!.dueDay + 2);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'agreement' });
  await coverUntil(world, placed, second!.dueDay + 3);
  expect(await agreementsOf(world, placed)).toMatchObject([{ state: 'broken', paidCents: BigInt(first!.amountCents) }]);
  await reachAfter(world, placed, 'call', 'segunda');
  await expectSound(world, placed);
  await handle.terminate();
});

test('a forgiveness that is paid gives up the rest, to the cent', async () => {
  const placed = await world.place();
  await world.start(placed.accountId);
  const { instalments } = await agree(world, placed, forgiveness);
  const [first, second] = instalments;
  await passUntil(world, noonOf(first!.dueDay));
  await pay(world, placed, BigInt(first!.amountCents));
  const { paymentId } = await pay(world, placed, BigInt(second!.amountCents) - 1n);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'agreement', balanceCents: forgiven + 1n });
  // A payment that bounces and is made again counts once.
  await takeBack(world, placed, paymentId);
  await pay(world, placed, BigInt(second!.amountCents));
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'settled', balanceCents: 0n });
  expect(await agreementsOf(world, placed)).toMatchObject([{ state: 'fulfilled' }]);
  expect((await ledgerOf(world, placed)).at(-1)).toEqual(['forgiveness', -forgiven]);
  await expectSound(world, placed);
});

describe('a proposed agreement', () => {
  test('is decided once, by a second person who may', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const proposer = await addSupervisor(world);
    const { agreementId } = await proposeInCall(world, placed, forgiveness, proposer);
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'decideAgreement', desk: 'agreements' }]);
    const decide = (actor: string, decision: 'approve' | 'refuse', note?: string): Promise<unknown> =>
      world.command(placed, 'decideAgreement', { agreementId, decision, note }, { actor });

    expect(await refusalOf(decide(proposer, 'approve'))).toBe('agreement.secondPersonNeeded');
    expect(await refusalOf(decide(world.placement.agentId, 'approve'))).toBe('agreement.notYours');
    expect(await refusalOf(decide(world.placement.supervisorId, 'refuse'))).toBe('agreement.refusalNeedsNote');
    const others = [world.placement.supervisorId, await addSupervisor(world)];
    const both = await Promise.allSettled(others.map((actor) => decide(actor, 'approve')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await world.env.sleep('1 hour');
    expect(await agreementsOf(world, placed)).toMatchObject([{ state: 'approved' }]);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'agreement' });
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('that is refused leaves the account where it was, and another may be proposed', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { agreementId } = await proposeInCall(world, placed, restructure);
    const supervisor = { actor: world.placement.supervisorId };
    const refusal = { agreementId, decision: 'refuse' as const, note: 'Que pague más al principio' };
    await world.command(placed, 'decideAgreement', refusal, supervisor);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    expect(await openTasks(world, placed)).toEqual([]);
    await expectSound(world, placed);
    await proposeInCall(world, placed, forgiveness);
    expect((await agreementsOf(world, placed)).map(({ state }) => state)).toEqual(['refused', 'proposed']);
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('whose balance has changed meanwhile cannot be approved: its cents do not tie any more', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { agreementId } = await proposeInCall(world, placed, forgiveness);
    await pay(world, placed, 100_000n);
    const supervisor = { actor: world.placement.supervisorId };
    const decide = (decision: 'approve' | 'refuse'): Promise<unknown> =>
      world.command(placed, 'decideAgreement', { agreementId, decision, note: 'Otro saldo' }, supervisor);
    expect(await refusalOf(decide('approve'))).toBe('agreement.doesNotSum');
    await decide('refuse');
    await expectSound(world, placed);
    await handle.terminate();
  });
});
