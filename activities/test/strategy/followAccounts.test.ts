import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDryRun, findDryRun, keepDryRun, listDryRunAccounts, listDryRunPaths } from '@cartera/database/dryRun';
import { openLives, strategiesInForce } from '@cartera/database/dryRun';
import type { OpenLife } from '@cartera/database/dryRun';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import { decide } from '@cartera/domain/strategy';
import type { LifeState, Strategy, StrategyStep } from '@cartera/domain/strategy';
import { createAccountActivities } from '../../src/account/index.js';
import { followAccounts } from '../../src/strategy/index.js';

const call: StrategyStep = {
  key: 'llamadas',
  kind: 'call',
  dayOffset: 2,
  attempts: 2,
  spacingDays: 1,
  windowDays: 1,
  timeBands: [],
};
const ruling: StrategyStep = { ...call, key: 'dictamen', kind: 'ruling', dayOffset: 60, attempts: 1, windowDays: 0 };
const strategy: Strategy = { steps: [call, ruling] };

const placedAt = new Date('2026-03-03T15:00:00Z');
const at = placedAt.getTime() + 60_000;
const now = new Date('2026-03-10T18:00:00Z');
let database: TestDatabase;
let placement: TestPlacement;
let activities: ReturnType<typeof createAccountActivities>;
const lives = new Map<string, LifeState>();
let received: string;

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, strategy);
  activities = createAccountActivities(database);
  for (const grade of ['exact', 'exact', 'corrected', 'doubtful', 'exact'] as const) {
    const { accountId } = await placeTestAccount(database.db, placement, placedAt, grade);
    lives.set(accountId, (await activities.beginLife({ accountId, at })).life);
  }
  // One of them has been called in vain: its first task has expired.
  const [called] = lives.keys();
  let life = lives.get(called!)!;
  const due = decide(life, strategy, now.getTime());
  if (due.kind !== 'act' || due.action.kind !== 'openTask') throw new Error('The call is due.');
  const task = { id: randomUUID(), openedAt: now.getTime(), ...due.action.task };
  life = await activities.recordEvent({ life, event: { kind: 'taskOpened', at: now.getTime(), task } });
  life = await activities.recordEvent({
    life,
    event: { kind: 'taskExpired', at: now.getTime(), taskId: life.task!.id },
  });
  lives.set(called!, life);
  received = (await placeTestAccount(database.db, placement, placedAt)).accountId;
}, 60_000);
afterAll(() => database.drop());

async function dryRun(definition: Strategy): Promise<string> {
  const id = randomUUID();
  const created = await createDryRun(database.db, {
    id,
    clientId: placement.clientId,
    portfolioId: null,
    strategyVersionId: null,
    definition,
    createdBy: placement.supervisorId,
    createdAt: now,
  });
  expect(created).toBe('created');
  return id;
}

describe('a dry run on the real rows', () => {
  test('starts every account from the life that its workflow has', async () => {
    const scope = { clientId: placement.clientId, portfolioId: null };
    const found: OpenLife[] = [];
    for await (const batch of openLives(database, scope, await strategiesInForce(database, scope)))
      found.push(...batch);
    expect(found).toHaveLength(lives.size + 1);
    for (const { accountId, life } of found) {
      if (accountId === received) expect(life).toBe('account.notStarted');
      else {
        const known = lives.get(accountId)!;
        const { task, ...rest } = life as LifeState;
        const { task: knownTask, ...knownRest } = known;
        expect(rest).toEqual(knownRest);
        expect({ ...task, id: undefined }).toEqual({ ...knownTask, id: undefined });
      }
    }
  });

  test('tells which accounts change path, follows each situation once, and keeps the set frozen', async () => {
    const id = await dryRun({ steps: [{ ...call, attempts: 3 }, ruling] });
    const run = (await findDryRun(database.db, id, null))!;
    const findings = await followAccounts(database, run);
    expect(findings.totals).toMatchObject({
      accounts: 5,
      changed: 5,
      skipped: [{ reason: 'account.notStarted', accounts: 1 }],
    });
    // Two exact addresses and a corrected one are the same situation.
    expect(findings.paths.map(({ accounts }) => accounts)).toEqual([3, 1, 1]);
    for (let twice = 0; twice < 2; twice += 1) await keepDryRun(database, id, findings, now);
    const { items } = await listDryRunAccounts(database.db, id, { changed: true }, { limit: 100 });
    expect(items.map(({ accountId }) => accountId)).toEqual([...lives.keys()].sort());
    expect(items[0]!.difference).not.toBeNull();
    const paths = await listDryRunPaths(database.db, id, {}, { limit: 1 });
    expect(paths.items[0]).toMatchObject({ number: 0, accounts: 3, changed: true });
    expect(paths.pageInfo.hasNextPage).toBe(true);
    const [first] = paths.items[0]!.before;
    expect(first).toMatchObject({ what: 'call', stepKey: 'llamadas' });
    const stored = await findDryRun(database.db, id, null);
    expect(stored).toMatchObject({ state: 'done', totals: { changed: 5 } });
    const calls = stored!.totals!.months.reduce((sum, { before, after }) => sum + after.call - before.call, 0);
    expect(calls).toBe(5);
  });

  test('with the same strategy nothing changes; the same run is one, another under its id is refused', async () => {
    const id = await dryRun(strategy);
    const run = (await findDryRun(database.db, id, null))!;
    expect((await followAccounts(database, run)).totals).toMatchObject({ accounts: 5, changed: 0, differences: [] });
    const same = {
      id,
      clientId: run.clientId,
      portfolioId: null,
      strategyVersionId: null,
      createdBy: run.createdBy,
      createdAt: now,
    };
    expect(await createDryRun(database.db, { ...same, definition: strategy })).toBe('repeated');
    expect(await createDryRun(database.db, { ...same, definition: { steps: [ruling] } })).toBe('idReused');
  });

  test('a person who stops it is heard', async () => {
    const run = (await findDryRun(database.db, await dryRun(strategy), null))!;
    const stop = (): void => {
      throw new Error('stopped');
    };
    await expect(followAccounts(database, run, stop)).rejects.toThrow('stopped');
  });
});
