import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { and, asc, desc, eq } from 'drizzle-orm';
import { contactAttempt, timelineEntry } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { accountRow, liveOn, nextOf, reachNobody } from '../people.js';
import { halfYear } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { passUntil, reachStage } from './passing.js';
import { rulingsOf } from './ruling.js';
import { expectSound } from './soundness.js';

jest.setTimeout(180_000);
type Attempt = typeof contactAttempt.$inferSelect;

let world: World;
beforeAll(async () => {
  const steps = halfYear.steps.map((step) => (step.kind === 'ruling' ? { ...step, ruling: 'ILOCALIZABLE' } : step));
  world = await createWorld({ steps });
});
afterAll(() => world.close());

async function attemptsOf({ accountId }: TestAccount, medium: 'call' | 'visit'): Promise<Attempt[]> {
  return world.database.db
    .select()
    .from(contactAttempt)
    .where(and(eq(contactAttempt.accountId, accountId), eq(contactAttempt.medium, medium)))
    .orderBy(asc(contactAttempt.at));
}

/** What the newest try at a ruling lacked, by name. */
async function lackedLast({ accountId }: TestAccount): Promise<unknown> {
  const [entry] = await world.database.db
    .select()
    .from(timelineEntry)
    .where(and(eq(timelineEntry.accountId, accountId), eq(timelineEntry.kind, 'rulingLacksProof')))
    .orderBy(desc(timelineEntry.sequence))
    .limit(1);
  return entry?.data;
}

/** Lets the life try again what it could not prove: the person at the operations desk lets the day pass. */
async function nextTry(placed: TestAccount): Promise<void> {
  const expires = await world.database.sql<{ at: Date }[]>`
    select expires_at as at from task where account_id = ${placed.accountId} and state = 'open'`;
  expect((await nextOf(world, placed))?.what).toBe('unblock');
  await passUntil(world, expires[0]!.at.getTime());
}

test('half a year of silence proves that nobody can be found, and without any one of its proofs it does not', async () => {
  const { db } = world.database;
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  await liveOn(world, placed, 250, async (due) => {
    if (due.kind === 'decideRuling') return true;
    await reachNobody(world, placed, due);
  });
  const [proposed] = await rulingsOf(world, placed);
  expect(proposed).toMatchObject({ type: 'ILOCALIZABLE', state: 'proposed' });
  const refusal = { rulingId: proposed!.id, decision: 'refuse' as const, note: 'Revísalo' };
  await world.command(placed, 'decideRuling', refusal, { actor: world.placement.supervisorId });
  await world.env.sleep('1 minute');

  const calls = await attemptsOf(placed, 'call');
  const visits = await attemptsOf(placed, 'visit');
  const [newest] = calls.slice(-1);
  const remove = async (attempts: Attempt[]): Promise<() => Promise<void>> => {
    for (const { id } of attempts) await db.delete(contactAttempt).where(eq(contactAttempt.id, id));
    return async () => void (await db.insert(contactAttempt).values(attempts));
  };
  const change = async (attempt: Attempt, to: Partial<Attempt>): Promise<() => Promise<void>> => {
    await db.update(contactAttempt).set(to).where(eq(contactAttempt.id, attempt.id));
    return async () => void (await db.update(contactAttempt).set(attempt).where(eq(contactAttempt.id, attempt.id)));
  };

  /** Each takes one proof away and answers how to put it back. */
  const removals: [string, unknown, () => Promise<() => Promise<void>>][] = [
    ['the first visit', { proof: 'everyAddressVisited', missing: 1 }, () => remove([visits[0]!])],
    ['the second visit', { proof: 'everyAddressVisited', missing: 1 }, () => remove([visits[1]!])],
    [
      'the visit at another hour',
      { proof: 'everyAddressVisited', missing: 1 },
      () => change(visits[1]!, { at: new Date(visits[0]!.at.getTime() + 60_000) }),
    ],
    ['all visits', { proof: 'everyAddressVisited', missing: 2 }, () => remove(visits)],
    ['three calls of five', { proof: 'everyPhoneCalled', missing: 1 }, () => remove(calls.slice(0, 3))],
    ['all calls', { proof: 'everyPhoneCalled', missing: 3 }, () => remove(calls)],
  ];
  for (const [removed, lacks, take] of removals) {
    const putBack = await take();
    await nextTry(placed);
    expect([removed, await lackedLast(placed)]).toEqual([removed, { type: 'ILOCALIZABLE', lacks: [lacks] }]);
    await expectSound(world, placed);
    await putBack();
  }

  // Silence itself is a proof: a debtor who was reached within sixty days is not lost.
  const { nextAt } = await accountRow(world, placed);
  const reached = new Date(nextAt!.getTime() - 10 * 86_400_000);
  const talked = await change(newest!, { result: 'NO_PUEDE_PAGAR', whoAnswered: 'titular', at: reached });
  await nextTry(placed);
  const lacked = (await lackedLast(placed)) as { lacks: { proof: string }[] };
  expect(lacked.lacks.map(({ proof }) => proof)).toEqual(['noRightParty']);
  await talked();

  await reachStage(world, placed, 'ruling');
  expect(await rulingsOf(world, placed)).toMatchObject([
    { version: 1, state: 'refused' },
    { version: 2, type: 'ILOCALIZABLE', state: 'proposed' },
  ]);
  await expectSound(world, placed);
  await handle.terminate();
});
