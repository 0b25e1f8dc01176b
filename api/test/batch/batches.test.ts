import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStrategyVersion, listStrategyVersions } from '@cartera/database/strategyVersion';
import { placeAccount, placePortfolio, shortStrategy } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

interface BatchFile {
  id: string;
  state: string;
  needsSecondPerson: boolean;
  approvedBy: string | null;
  progress: { state: string; rows: number; reason: { code: string } | null }[];
  effect: { stage: string; accounts: number; refusal: { code: string } | null }[];
}

let api: TestLives;
let supervisor: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  api = await createTestLives();
  supervisor = await api.signedIn('supervisor');
  other = await api.signedIn('supervisor');
}, 120_000);
afterAll(() => api.close(), 60_000);

const get = async <Answer>(url: string, person = supervisor): Promise<Answer> =>
  (await person.request({ url: `/api/v1${url}` })).json<Answer>();
const post = (url: string, payload?: object, person = supervisor) =>
  person.request({ method: 'POST', url: `/api/v1${url}`, ...(payload === undefined ? {} : { payload }) });

/** Accounts of a portfolio of their own, with running lives. */
async function living(count: number): Promise<{ placement: Placement; ids: string[] }> {
  const placement = await placePortfolio(api.database.db, supervisor.id);
  const placedAt = new Date();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { accountId } = await placeAccount(api.database.db, placement, { placedAt, stageSince: placedAt });
    ids.push(accountId);
    await api.begin(accountId);
  }
  await until(async () => {
    const [row] = await api.database.sql<{ left: number }[]>`
      select count(*)::integer as left from account where portfolio_id = ${placement.portfolioId} and stage = 'received'`;
    return row!.left === 0;
  });
  return { placement, ids: ids.sort() };
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await reached()) return;
    await sleep(100);
  }
  throw new Error('It did not come to that.');
}

async function finished(id: string): Promise<BatchFile> {
  await until(async () => (await get<BatchFile>(`/batches/${id}`)).state === 'done');
  return get(`/batches/${id}`);
}

const stageOf = async (ids: string[]): Promise<string[]> => {
  const rows = await api.database.sql<{ stage: string }[]>`select distinct stage from account where id = any(${ids})`;
  return rows.map(({ stage }) => stage);
};

const hold = ({ clientId, portfolioId }: Placement) => ({
  id: randomUUID(),
  clientId,
  action: 'hold',
  reason: 'El cliente audita la cartera',
  selection: { filter: { portfolioId } },
});

describe('a batch', () => {
  test('is looked at, started, and done once at every account; what was refused is told and can be tried again', async () => {
    const { placement, ids } = await living(4);
    const held = await post(`/accounts/${ids[0]}/commands/hold`, { id: randomUUID(), reason: 'Antes' });
    expect(held.statusCode).toBe(200);
    const batch = hold(placement);
    const made = await post('/batches', batch);
    expect(made.statusCode).toBe(201);
    expect(made.json<BatchFile>()).toMatchObject({
      state: 'preview',
      needsSecondPerson: false,
      effect: [
        { stage: 'collecting', accounts: 3, refusal: null },
        { stage: 'onHold', accounts: 1, refusal: { code: 'account.frozen' } },
      ],
    });
    expect((await post('/batches', batch)).statusCode).toBe(200);
    expect(await stageOf(ids.slice(1))).toEqual(['collecting']);

    // However often it is started, it runs once.
    await Promise.all([1, 2, 3].map(() => post(`/batches/${batch.id}/commands/start`)));
    expect((await finished(batch.id)).progress).toMatchObject([
      { state: 'done', rows: 3 },
      { state: 'refused', rows: 1, reason: { code: 'account.frozen' } },
    ]);
    expect(await stageOf(ids)).toEqual(['onHold']);
    const rows = await get<{ items: { accountId: string; reason: { title: string } }[] }>(
      `/batches/${batch.id}/rows?state=refused`,
    );
    expect(rows.items).toMatchObject([{ accountId: ids[0], reason: { code: 'account.frozen' } }]);

    await post(`/accounts/${ids[0]}/commands/release`, { id: randomUUID(), reason: 'Ya' });
    expect((await post(`/batches/${batch.id}/commands/retry`)).statusCode).toBe(200);
    await until(async () => (await stageOf(ids)).join() === 'onHold');
    expect((await finished(batch.id)).progress).toMatchObject([{ state: 'done', rows: 4 }]);
    const [count] = await api.database.sql`
      select count(*)::integer as held from timeline_entry where account_id = any(${ids}) and kind = 'held'`;
    expect(count).toEqual({ held: 5 });
  }, 120_000);

  test('a dry run is looked at, and exactly its accounts are moved, by two people', async () => {
    const { placement, ids } = await living(3);
    const [version] = await api.database.sql<{ strategy_id: string }[]>`
      select strategy_id from strategy_version where id = ${placement.strategyVersionId}`;
    const strategyVersionId = randomUUID();
    const later = shortStrategy.steps.map((step) =>
      step.kind === 'ruling' ? { ...step, dayOffset: step.dayOffset + 30 } : step,
    );
    await createStrategyVersion(api.database.db, {
      id: strategyVersionId,
      strategyId: version!.strategy_id,
      definition: { steps: later },
      createdBy: null,
      createdAt: new Date(),
    });
    expect(await listStrategyVersions(api.database.db, version!.strategy_id)).toHaveLength(2);
    const run = { id: randomUUID(), clientId: placement.clientId, strategyVersionId };
    expect((await post('/dry-runs', run)).statusCode).toBe(202);
    interface Run {
      state: string;
      totals: object;
    }
    await until(async () => (await get<Run>(`/dry-runs/${run.id}`)).state === 'done');
    expect(await get<Run>(`/dry-runs/${run.id}`)).toMatchObject({
      totals: {
        accounts: 3,
        changed: 3,
        skipped: [],
        differences: [{ kind: 'later', before: { what: 'ruling' }, after: { what: 'ruling' }, accounts: 3 }],
      },
    });
    const lines = await get<{ items: { accountId: string }[] }>(`/dry-runs/${run.id}/accounts?changed=true`);
    expect(lines.items.map(({ accountId }) => accountId)).toEqual(ids);
    const paths = await get<{ items: { before: { what: string; date: string }[] }[] }>(`/dry-runs/${run.id}/paths`);
    expect(paths.items[0]!.before.at(-1)).toMatchObject({ what: 'ruling' });

    // An account that comes later is not in the frozen set.
    await placeAccount(api.database.db, placement);
    const batch = {
      id: randomUUID(),
      clientId: placement.clientId,
      action: 'changeStrategy',
      strategyVersionId,
      reason: 'Treinta días más antes del dictamen',
      selection: { dryRunId: run.id },
    };
    const wrong = await post('/batches', { ...batch, strategyVersionId: placement.strategyVersionId });
    expect(wrong.json()).toMatchObject({ code: 'dryRun.otherVersion' });
    expect((await post('/batches', batch)).json<BatchFile>()).toMatchObject({
      needsSecondPerson: true,
      effect: [{ accounts: 3 }],
    });
    expect((await post(`/batches/${batch.id}/commands/start`)).json()).toMatchObject({ state: 'awaitingApproval' });
    const own = await post(`/batches/${batch.id}/commands/approve`);
    expect(own.json()).toMatchObject({ status: 409, code: 'batch.samePerson' });
    expect((await post(`/batches/${batch.id}/commands/approve`, undefined, other)).json()).toMatchObject({
      approvedBy: other.id,
    });
    expect((await finished(batch.id)).progress).toMatchObject([{ state: 'done', rows: 3 }]);
    const moved = await api.database.sql<{ id: string }[]>`
      select id from account where strategy_version_id = ${strategyVersionId} order by id`;
    expect(moved.map(({ id }) => id)).toEqual(ids);
  }, 120_000);

  test('an account that has no life yet, or none any more, is refused with its reason', async () => {
    const { placement, ids } = await living(1);
    const { accountId } = await placeAccount(api.database.db, placement);
    const batch = hold(placement);
    expect((await post('/batches', batch)).json<BatchFile>().effect).toMatchObject([
      { stage: 'collecting', accounts: 1 },
      { stage: 'received', accounts: 1, refusal: { code: 'account.notStarted' } },
    ]);
    const withdrawn = { id: randomUUID(), reason: 'La retira el cliente' };
    expect((await post(`/accounts/${ids[0]}/commands/withdraw`, withdrawn)).statusCode).toBe(200);
    await post(`/batches/${batch.id}/commands/start`);
    expect((await finished(batch.id)).progress).toMatchObject([
      { state: 'refused', rows: 1, reason: { code: 'account.closed' } },
      { state: 'refused', rows: 1, reason: { code: 'account.notStarted' } },
    ]);
    expect(await stageOf([accountId])).toEqual(['received']);
  }, 120_000);

  test('bad requests are refused by name and leave nothing behind', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    const batch = hold(placement);
    expect((await post('/batches', batch)).json()).toMatchObject({ status: 422, code: 'batch.empty' });
    expect((await get<{ items: unknown[] }>(`/batches?clientId=${placement.clientId}`)).items).toEqual([]);
    const refusals: [object, string][] = [
      [{ ...batch, selection: {} }, '/selection'],
      [{ ...batch, selection: { filter: {}, accountIds: [randomUUID()] } }, '/selection'],
      [{ ...batch, action: 'changeStrategy' }, '/strategyVersionId'],
      [{ ...batch, action: 'reassign' }, '/assigneeId'],
      [{ ...batch, action: 'explode' }, '/action'],
      [{ ...batch, reason: '' }, '/reason'],
    ];
    for (const [payload, field] of refusals) {
      const answer = await post('/batches', payload);
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] });
    }
    const unknown = { ...batch, action: 'changeStrategy', strategyVersionId: randomUUID() };
    expect((await post('/batches', unknown)).json()).toMatchObject({ code: 'strategyVersion.notFound' });
    const stranger = await api.signedIn('supervisor', [randomUUID()]);
    expect((await post('/batches', batch, stranger)).json()).toMatchObject({ code: 'client.notFound' });
    const clerk = await api.signedIn('clerk');
    expect((await post('/batches', batch, clerk)).statusCode).toBe(403);
  });
});
