import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq, sql } from 'drizzle-orm';
import { account, change, task, timelineEntry } from '@cartera/database/schema';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { LifeState } from '@cartera/domain/strategy';
import { createAccountActivities } from '../../src/account/index.js';

const strategy = {
  steps: [
    {
      key: 'llamada',
      kind: 'call' as const,
      dayOffset: 2,
      attempts: 2,
      spacingDays: 1,
      windowDays: 1,
      timeBands: [],
    },
    { key: 'fin', kind: 'ruling' as const, dayOffset: 60, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};
const placedAt = new Date('2026-03-03T15:00:00Z');
const at = placedAt.getTime() + 60_000;
let database: TestDatabase;
let placement: TestPlacement;
let activities: ReturnType<typeof createAccountActivities>;
beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, strategy);
  activities = createAccountActivities(database);
});
afterAll(() => database.drop());

async function traces(accountId: string): Promise<{ entries: number; changes: number; tasks: number }> {
  const count = sql<number>`count(*)::int`;
  const [entries] = await database.db
    .select({ count })
    .from(timelineEntry)
    .where(eq(timelineEntry.accountId, accountId));
  const [changes] = await database.db.select({ count }).from(change).where(eq(change.entityId, accountId));
  const [tasks] = await database.db.select({ count }).from(task).where(eq(task.accountId, accountId));
  return { entries: entries!.count, changes: changes!.count, tasks: tasks!.count };
}

describe('beginLife', () => {
  test('takes a deliverable account to collecting; asked again, also at once, it changes nothing', async () => {
    const { accountId } = await placeTestAccount(database.db, placement, placedAt);
    const answers = await Promise.all([1, 2, 3].map(() => activities.beginLife({ accountId, at })));
    answers.push(await activities.beginLife({ accountId, at }));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]!.life).toMatchObject({ stage: 'collecting', revision: 1, step: { key: 'llamada' } });
    expect(await traces(accountId)).toEqual({ entries: 1, changes: 1, tasks: 0 });
    const [row] = await database.db.select().from(account).where(eq(account.id, accountId));
    expect(row).toMatchObject({
      stage: 'collecting',
      revision: 1,
      nextEvent: { what: 'call', why: 'stepDay', stepKey: 'llamada' },
    });
    expect(row!.nextAt!.getTime()).toBeGreaterThan(at);
  });

  test('puts an account whose address nothing would reach on the review desk', async () => {
    const { accountId } = await placeTestAccount(database.db, placement, placedAt, 'contradictory');
    const [first, second] = await Promise.all([1, 2].map(() => activities.beginLife({ accountId, at })));
    expect(second).toEqual(first);
    const [review] = await database.db.select().from(task).where(eq(task.accountId, accountId));
    expect(review).toMatchObject({ id: first!.life.task!.id, kind: 'reviewAddress', desk: 'addressReview' });
    expect(await traces(accountId)).toEqual({ entries: 1, changes: 1, tasks: 1 });
  });

  test('refuses an account that does not exist or has lived already', async () => {
    await expect(activities.beginLife({ accountId: randomUUID(), at })).rejects.toMatchObject({
      type: 'account.unknown',
      nonRetryable: true,
    });
    const { accountId } = await placeTestAccount(database.db, placement, placedAt);
    const { life } = await activities.beginLife({ accountId, at });
    await activities.recordEvent({
      life,
      event: { kind: 'stepFailed', at, stepKey: 'llamada', reason: 'step.noPhone' },
    });
    await expect(activities.beginLife({ accountId, at })).rejects.toMatchObject({ type: 'account.hasLived' });
  });
});

describe('an effect', () => {
  async function begun(): Promise<LifeState> {
    const { accountId } = await placeTestAccount(database.db, placement, placedAt);
    return (await activities.beginLife({ accountId, at })).life;
  }
  const opened = (life: LifeState): Parameters<typeof activities.recordEvent>[0] => ({
    life,
    event: {
      kind: 'taskOpened',
      at,
      task: { id: randomUUID(), kind: 'call', openedAt: at, dueAt: at, expiresAt: at + 1 },
    },
  });

  test('tried again after a lost answer, also at once, happens once and answers the same', async () => {
    const life = await begun();
    const order = opened(life);
    const answers = await Promise.all([1, 2, 3].map(() => activities.recordEvent(order)));
    answers.push(await activities.recordEvent(order));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ revision: 2, task: { kind: 'call' } });
    expect(await traces(life.accountId)).toEqual({ entries: 2, changes: 2, tasks: 1 });
  });

  test('on a life that the account has left behind is refused whole', async () => {
    const life = await begun();
    const { revision } = await activities.recordEvent(opened(life));
    const stale = opened({ ...life, revision: revision + 5 });
    await expect(activities.recordEvent(stale)).rejects.toThrow();
    expect(await traces(life.accountId)).toEqual({ entries: 2, changes: 2, tasks: 1 });
  });

  test('is chained by hash to the one before, and the application can change none of them', async () => {
    const life = await begun();
    await activities.recordEvent(opened(life));
    const broken = await database.sql<{ sequence: number }[]>`
      select sequence from (
        select e.*, lag(hash, 1, ${Buffer.alloc(0)}) over (order by sequence) as before
        from timeline_entry e where account_id = ${life.accountId}
      ) chain
      where previous_hash <> before
         or hash <> timeline_hash(before, account_id, sequence, at, actor, kind, data)`;
    expect(broken).toEqual([]);
    await expect(
      database.sql`update timeline_entry set kind = 'x' where account_id = ${life.accountId}`,
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an effect on a life that has been overtaken', () => {
  const skipped = { kind: 'stepSkipped' as const, at: at + 60_000, stepKey: 'llamada' };

  test('is refused with the newest life, and writes nothing', async () => {
    const { accountId } = await placeTestAccount(database.db, placement, placedAt);
    const { life } = await activities.beginLife({ accountId, at });
    const newest = await activities.recordEvent({ life, event: skipped });
    const before = await traces(accountId);
    const late = activities.recordEvent({ life, event: skipped, occasion: 'something else' });
    await expect(late).rejects.toMatchObject({
      type: 'life.overtaken',
      nonRetryable: true,
      details: [{ life: newest, strategy: expect.anything() }],
    });
    expect(await traces(accountId)).toEqual(before);
  });

  test('is done once under its occasion, whatever life it is told of', async () => {
    const { accountId } = await placeTestAccount(database.db, placement, placedAt);
    const { life } = await activities.beginLife({ accountId, at });
    const first = await activities.recordEvent({ life, event: skipped, occasion: 'once' });
    expect(await activities.recordEvent({ life, event: skipped, occasion: 'once' })).toEqual(first);
    const before = await traces(accountId);
    expect(await activities.recordEvent({ life: first, event: skipped, occasion: 'once' })).toEqual(first);
    expect(await traces(accountId)).toEqual(before);
  });
});
