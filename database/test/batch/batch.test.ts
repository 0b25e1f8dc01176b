import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import type { BatchDeed } from '@cartera/domain/batch';
import {
  batchProgress,
  createBatch,
  findBatch,
  listBatchRows,
  listBatches,
  moveBatch,
  pendingBatchRows,
  previewBatch,
  recordBatchOutcomes,
  storeBatchCommands,
} from '../../src/batch/index.js';
import type { NewBatch } from '../../src/batch/index.js';
import { account, commandRequest } from '../../src/schema/index.js';
import { createTestDatabase, placeTestAccount, placeTestClient } from '../../testing/index.js';
import type { TestDatabase, TestPlacement } from '../../testing/index.js';

const at = new Date('2026-11-20T18:00:00Z');
let database: TestDatabase;
let placement: TestPlacement;
let stranger: TestPlacement;
const ids: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, { steps: [] });
  stranger = await placeTestClient(database.db, { steps: [] });
  for (let index = 0; index < 6; index += 1) {
    const { accountId } = await placeTestAccount(database.db, placement, at);
    ids.push(accountId);
    const stage = index < 3 ? 'collecting' : index < 5 ? 'onHold' : 'settled';
    await database.db
      .update(account)
      .set({ stage, closedAt: stage === 'settled' ? at : null })
      .where(eq(account.id, accountId));
  }
  await placeTestAccount(database.db, stranger, at);
}, 60_000);
afterAll(() => database.drop());

function newBatch(change: Partial<NewBatch> = {}): NewBatch {
  return {
    id: randomUUID(),
    clientId: placement.clientId,
    action: 'hold',
    parameters: {},
    reason: 'Auditoría del cliente',
    selection: { kind: 'filter', filter: {} },
    createdBy: placement.supervisorId,
    createdAt: at,
    ...change,
  };
}

async function made(change: Partial<NewBatch> = {}): Promise<NewBatch> {
  const batch = newBatch(change);
  expect(await createBatch(database.db, batch)).toBe('created');
  return batch;
}

const accountsOf = async (id: string): Promise<string[]> =>
  (await listBatchRows(database.db, id, {}, { limit: 100 })).items.map(({ accountId }) => accountId).sort();

const move = (id: string, deed: BatchDeed, by = placement.supervisorId) =>
  moveBatch(database.db, id, null, deed, { by, at });

describe('createBatch', () => {
  test('freezes the open accounts that fit, and shows what they are', async () => {
    const all = await made();
    expect(await accountsOf(all.id)).toEqual(ids.slice(0, 5).sort());
    const some = await made({ selection: { kind: 'filter', filter: { stages: ['onHold'] } } });
    expect(await accountsOf(some.id)).toEqual(ids.slice(3, 5).sort());
    expect(await previewBatch(database.db, all.id)).toEqual([
      { stage: 'collecting', accounts: 3, balanceCents: 3n * 6_178_133n },
      { stage: 'onHold', accounts: 2, balanceCents: 2n * 6_178_133n },
    ]);
    await placeTestAccount(database.db, placement, at);
    expect(await accountsOf(all.id)).toHaveLength(5);
  });

  test('takes none of another client, even by name', async () => {
    const [other] = await database.db.select().from(account).where(eq(account.clientId, stranger.clientId));
    const accountIds = [other!.id, ids[0]!, randomUUID()];
    const batch = await made({ selection: { kind: 'accounts', accountIds } });
    expect(await accountsOf(batch.id)).toEqual([ids[0]]);
  });

  test('the same again is one batch; another under its id, and one without accounts, are refused', async () => {
    const batch = await made();
    expect(await createBatch(database.db, batch)).toBe('repeated');
    expect(await createBatch(database.db, { ...batch, reason: 'Otra cosa' })).toBe('idReused');
    const empty = newBatch({ selection: { kind: 'accounts', accountIds: [randomUUID()] } });
    expect(await createBatch(database.db, empty)).toBe('empty');
    expect(await findBatch(database.db, empty.id, null)).toBeUndefined();
  });

  test('nobody sees a batch of a client outside their scope', async () => {
    const { id } = await made();
    expect(await findBatch(database.db, id, [stranger.clientId])).toBeUndefined();
    expect((await listBatches(database.db, [stranger.clientId], {}, { limit: 10 })).items).toEqual([]);
    expect(await moveBatch(database.db, id, [stranger.clientId], 'start', { by: 'x', at })).toEqual({
      outcome: 'notFound',
    });
  });
});

describe('moveBatch', () => {
  test('a second person approves what cannot be taken back, and never its author', async () => {
    const { id } = await made({ action: 'changeStrategy', parameters: { strategyVersionId: randomUUID() } });
    expect(await move(id, 'approve')).toEqual({ outcome: 'notNow' });
    expect(await move(id, 'start')).toMatchObject({ batch: { state: 'awaitingApproval', startedAt: null } });
    expect(await move(id, 'approve')).toEqual({ outcome: 'samePerson' });
    const approvedBy = randomUUID();
    expect(await move(id, 'approve', approvedBy)).toMatchObject({ batch: { state: 'running', approvedBy } });
    expect(await move(id, 'stop')).toMatchObject({ batch: { state: 'stopped' } });
    expect(await move(id, 'start')).toMatchObject({ batch: { state: 'running', approvedBy } });
  });

  test.each<[BatchDeed[], BatchDeed]>([
    [[], 'stop'],
    [[], 'retry'],
    [['discard'], 'start'],
    [['start'], 'discard'],
    [['start', 'finish'], 'stop'],
  ])('after %p, %s is refused', async (before, deed) => {
    const { id } = await made();
    for (const one of before) expect(await move(id, one)).toMatchObject({ outcome: 'moved' });
    expect(await move(id, deed)).toEqual({ outcome: 'notNow' });
  });
});

describe('the rows of a batch', () => {
  test('each has one command; a refused row gets another when it is tried again, a failed one keeps its own', async () => {
    const { id } = await made();
    await move(id, 'start');
    const batch = (await findBatch(database.db, id, null))!;
    const rows = await pendingBatchRows(database, id, 100);
    expect(new Set(rows.map(({ commandId }) => commandId)).size).toBe(rows.length);
    for (let twice = 0; twice < 2; twice += 1) await storeBatchCommands(database, batch, rows, at);
    const stored = await database.db.select().from(commandRequest).where(eq(commandRequest.id, rows[0]!.commandId));
    expect(stored).toMatchObject([
      { accountId: rows[0]!.accountId, kind: 'hold', actor: placement.supervisorId, body: { reason: batch.reason } },
    ]);
    const [first, second, third, ...rest] = rows;
    await recordBatchOutcomes(
      database,
      id,
      [
        { ...first!, outcome: { kind: 'done', stage: 'onHold' } },
        { ...second!, outcome: { kind: 'refused', code: 'account.frozen' } },
        { ...third!, tries: 3, outcome: { kind: 'unanswered', code: 'service.lifecyclesUnavailable' } },
        ...rest.map((row) => ({ ...row, outcome: { kind: 'unanswered' as const, code: 'x' } })),
      ],
      at,
    );
    expect(await batchProgress(database.db, id)).toEqual([
      { state: 'done', code: null, rows: 1 },
      { state: 'failed', code: 'service.lifecyclesUnavailable', rows: 1 },
      { state: 'pending', code: null, rows: rest.length },
      { state: 'refused', code: 'account.frozen', rows: 1 },
    ]);
    // A late worker's outcome does not overwrite one that is known.
    await recordBatchOutcomes(database, id, [{ ...first!, outcome: { kind: 'refused', code: 'late' } }], at);
    await move(id, 'finish');
    await move(id, 'retry');
    const again = await pendingBatchRows(database, id, 100);
    expect(again.map(({ accountId }) => accountId)).not.toContain(first!.accountId);
    const commandOf = (accountId: string) => again.find((row) => row.accountId === accountId)!.commandId;
    expect(commandOf(second!.accountId)).not.toBe(second!.commandId);
    expect(commandOf(third!.accountId)).toBe(third!.commandId);
    // Those that were tried before come after those that were not.
    expect(again.slice(0, 2).map(({ tries }) => tries)).toEqual([0, 0]);
  });

  test('are read in pages that neither repeat nor lose any', async () => {
    const { id } = await made();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listBatchRows(database.db, id, { state: 'pending' }, { limit: 2, after });
      seen.push(...page.items.map(({ accountId }) => accountId));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after !== undefined);
    expect(seen.sort()).toEqual(await accountsOf(id));
  });
});
