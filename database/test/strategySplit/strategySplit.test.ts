import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { chooseBranch } from '@cartera/domain/strategySplit';
import { account, contactAttempt, intake, payment, promise, ruling, strategyVersion } from '../../src/schema/index.js';
import { acceptRows, stageRows } from '../../src/intake/index.js';
import { branchResults, createSplit, endSplit, findSplit, listSplits } from '../../src/strategySplit/index.js';
import type { NewStrategySplit } from '../../src/strategySplit/index.js';
import { createTestDatabase, placeTestClient } from '../../testing/index.js';
import type { TestDatabase, TestPlacement } from '../../testing/index.js';

const at = new Date('2026-11-20T18:00:00Z');
let database: TestDatabase;
let placement: TestPlacement;
let challenger: string;

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, { steps: [] });
  challenger = randomUUID();
  const [own] = await database.db
    .select()
    .from(strategyVersion)
    .where(eq(strategyVersion.id, placement.strategyVersionId));
  await database.db.insert(strategyVersion).values({ ...own!, id: challenger, version: 2 });
}, 60_000);
afterAll(() => database.drop());

const newSplit = (change: Partial<NewStrategySplit> = {}): NewStrategySplit => ({
  id: randomUUID(),
  clientId: placement.clientId,
  portfolioId: placement.portfolioId,
  branches: [
    { strategyVersionId: placement.strategyVersionId, percent: 70 },
    { strategyVersionId: challenger, percent: 30 },
  ],
  createdBy: placement.supervisorId,
  createdAt: at,
  ...change,
});

/** An intake with so many good rows, accepted. */
async function accepted(rows: number): Promise<string> {
  const id = randomUUID();
  await database.db.insert(intake).values({
    id,
    clientId: placement.clientId,
    portfolioId: placement.portfolioId,
    fileName: 'x.csv',
    fileSha256: id,
    fileBytes: 1,
    createdBy: placement.supervisorId,
    state: 'preview',
  });
  await stageRows(
    database,
    id,
    (async function* () {
      await Promise.resolve();
      yield Array.from({ length: rows }, (_, index) => ({
        rowNumber: index + 1,
        cells: [],
        row: { reference: `${id}-${index}`, fullName: 'ANA', balanceCents: 5_00n, problems: [] } as never,
      }));
    })(),
  );
  await database.sql`update staging_row set grade = 'exact' where intake_id = ${id}`;
  await acceptRows(database, id, at, placement.supervisorId);
  return id;
}

const accountsOf = (intakeId: string) =>
  database.sql<{ id: string; version: string; position: number | null }[]>`
    select a.id, a.strategy_version_id as version, s.position
    from account a left join strategy_split_account s on s.account_id = a.id where a.intake_id = ${intakeId}`;

describe('a split', () => {
  test('gives each new account the branch that its id says, and keeps which', async () => {
    const split = newSplit();
    expect(await createSplit(database.db, split)).toBe('created');
    const rows = await accountsOf(await accepted(400));
    expect(rows).toHaveLength(400);
    for (const { id, version, position } of rows) {
      const index = chooseBranch(split.id, id, split.branches);
      expect({ version, position }).toEqual({
        version: split.branches[index]!.strategyVersionId,
        position: index + 1,
      });
    }
    expect(new Set(rows.map(({ position }) => position))).toEqual(new Set([1, 2]));
    await endSplit(database.db, split.id, null, { by: placement.supervisorId, at });
    const later = await accountsOf(await accepted(3));
    expect(later.map(({ version, position }) => ({ version, position }))).toEqual(
      Array.from({ length: 3 }, () => ({ version: placement.strategyVersionId, position: null })),
    );
  });

  test('a new one takes the place of the one in force; the same again is one; nobody else sees it', async () => {
    const first = newSplit();
    const second = newSplit({ createdAt: new Date(at.getTime() + 1000) });
    await createSplit(database.db, first);
    expect(await createSplit(database.db, second)).toBe('created');
    expect(await createSplit(database.db, second)).toBe('repeated');
    expect(await createSplit(database.db, { ...second, branches: second.branches.toReversed() })).toBe('idReused');
    expect(await findSplit(database.db, first.id, null)).toMatchObject({ endedAt: second.createdAt });
    const filter = { portfolioId: placement.portfolioId, live: true };
    const live = await listSplits(database.db, [placement.clientId], filter, { limit: 10 });
    expect(live.items).toMatchObject([{ id: second.id, branches: second.branches, endedAt: null }]);
    expect((await listSplits(database.db, [randomUUID()], {}, { limit: 10 })).items).toEqual([]);
  });

  test('results count each branch by itself, reversals taken off', async () => {
    const split = newSplit();
    await createSplit(database.db, split);
    const rows = await accountsOf(await accepted(60));
    const [one, other] = [1, 2].map((branch) => rows.find(({ position }) => position === branch)!.id) as [
      string,
      string,
    ];
    const { db } = database;
    const attempt = { medium: 'call' as const, at, recordedAt: at, actor: 'x' };
    await db.insert(contactAttempt).values([
      { ...attempt, id: randomUUID(), accountId: one, whoAnswered: 'titular', result: 'CUELGA' },
      { ...attempt, id: randomUUID(), accountId: one, whoAnswered: 'titular', result: 'PROMESA_TOTAL' },
      { ...attempt, id: randomUUID(), accountId: other, whoAnswered: 'nobody', result: 'NO_CONTESTA' },
    ]);
    const promised = { clientId: placement.clientId, amountCents: 5n, madeOn: '2026-11-20', dueOn: '2026-11-25' };
    await db.insert(promise).values([
      { ...promised, id: randomUUID(), accountId: one, state: 'kept', madeAt: at, madeBy: 'x' },
      { ...promised, id: randomUUID(), accountId: one, state: 'broken', madeAt: at, madeBy: 'x' },
    ]);
    const paid = {
      clientId: placement.clientId,
      accountId: one,
      currency: 'MXN',
      valueDate: '2026-11-22',
      receivedAt: at,
    };
    const reversed = randomUUID();
    await db.insert(payment).values([
      { ...paid, id: reversed, kind: 'payment', amountCents: 300n, state: 'applied' },
      { ...paid, id: randomUUID(), kind: 'payment', amountCents: 200n, state: 'applied' },
      { ...paid, id: randomUUID(), kind: 'payment', amountCents: 900n, state: 'accepted' },
      { ...paid, id: randomUUID(), kind: 'reversal', amountCents: 300n, reversesId: reversed, state: 'applied' },
    ]);
    await db.insert(ruling).values({
      id: randomUUID(),
      accountId: other,
      clientId: placement.clientId,
      version: 1,
      type: 'ILOCALIZABLE',
      state: 'approved',
      proof: {},
      proposedAt: at,
    });
    await db.update(account).set({ closedAt: at, stage: 'settled' }).where(eq(account.id, one));
    const sizes = [1, 2].map((branch) => rows.filter(({ position }) => position === branch).length) as [number, number];
    expect(await branchResults(database, split.id)).toEqual([
      {
        position: 1,
        strategyVersionId: placement.strategyVersionId,
        percent: 70,
        accounts: sizes[0],
        open: sizes[0] - 1,
        balanceCents: BigInt(sizes[0]) * 500n,
        contactAttempts: 2,
        accountsReached: 1,
        promises: 2,
        promisesKept: 1,
        promisesBroken: 1,
        recoveredCents: 200n,
        rulings: 0,
      },
      {
        position: 2,
        strategyVersionId: challenger,
        percent: 30,
        accounts: sizes[1],
        open: sizes[1],
        balanceCents: BigInt(sizes[1]) * 500n,
        contactAttempts: 1,
        accountsReached: 0,
        promises: 0,
        promisesKept: 0,
        promisesBroken: 0,
        recoveredCents: 0n,
        rulings: 1,
      },
    ]);
  });
});
