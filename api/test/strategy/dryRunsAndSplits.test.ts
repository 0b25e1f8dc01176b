import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStrategyVersion } from '@cartera/database/strategyVersion';
import { placePortfolio, shortStrategy } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let supervisor: TestPerson;
let placement: Placement;
let challenger: string;

beforeAll(async () => {
  api = await createTestServer();
  supervisor = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
  const [own] = await api.database.sql<{ strategy_id: string }[]>`
    select strategy_id from strategy_version where id = ${placement.strategyVersionId}`;
  challenger = randomUUID();
  await createStrategyVersion(api.database.db, {
    id: challenger,
    strategyId: own!.strategy_id,
    definition: shortStrategy,
    createdBy: null,
    createdAt: new Date(),
  });
}, 60_000);
afterAll(() => api.close());

const post = (url: string, payload?: object, person = supervisor) =>
  person.request({ method: 'POST', url: `/api/v1${url}`, ...(payload === undefined ? {} : { payload }) });
const get = async (url: string, person = supervisor) => (await person.request({ url: `/api/v1${url}` })).json<object>();

const newSplit = (...percents: number[]) => ({
  id: randomUUID(),
  portfolioId: placement.portfolioId,
  branches: percents.map((percent, index) => ({
    strategyVersionId: index === 0 ? placement.strategyVersionId : challenger,
    percent,
  })),
});

describe('a split', () => {
  test('is made once, read with its results, and ended', async () => {
    const split = newSplit(80, 20);
    expect((await post('/strategy-splits', split)).statusCode).toBe(201);
    expect((await post('/strategy-splits', split)).statusCode).toBe(200);
    expect((await post('/strategy-splits', { ...split, branches: newSplit(50, 50).branches })).json()).toMatchObject({
      code: 'record.idReused',
    });
    expect(await get(`/strategy-splits/${split.id}`)).toMatchObject({ branches: split.branches, endedAt: null });
    expect(await get(`/strategy-splits/${split.id}/results`)).toMatchObject({
      items: [
        { position: 1, percent: 80, accounts: 0, recoveredCents: 0 },
        { position: 2, percent: 20 },
      ],
    });
    for (let twice = 0; twice < 2; twice += 1)
      expect((await post(`/strategy-splits/${split.id}/commands/end`)).json()).toMatchObject({
        endedBy: supervisor.id,
      });
    expect(await get(`/strategy-splits?portfolioId=${placement.portfolioId}&live=true`)).toMatchObject({ items: [] });
  });

  test.each([
    ['percentages that do not sum', [50, 49], 'split.percentsNot100'],
    ['one branch', [100], 'split.tooFewBranches'],
    ['the same version twice', [30, 30, 40], 'split.versionRepeated'],
  ])('%s: refused by name', async (_name, percents, code) => {
    expect((await post('/strategy-splits', newSplit(...percents))).json()).toMatchObject({ status: 422, code });
  });

  test('a portfolio or a version that is out of reach', async () => {
    const stranger = await api.signedIn('supervisor', [randomUUID()]);
    expect((await post('/strategy-splits', newSplit(50, 50), stranger)).json()).toMatchObject({
      code: 'portfolio.notFound',
    });
    const split = newSplit(50, 50);
    split.branches[1]!.strategyVersionId = randomUUID();
    expect((await post('/strategy-splits', split)).json()).toMatchObject({ code: 'strategyVersion.notFound' });
  });
});

describe('a dry run', () => {
  const run = (change: object = {}) => ({ id: randomUUID(), clientId: placement.clientId, ...change });

  test('a draft that cannot be followed is refused at its step', async () => {
    const steps = shortStrategy.steps.map((step) => ({ ...step, onFailure: 'nowhere' }));
    expect((await post('/dry-runs', run({ definition: { steps } }))).json()).toMatchObject({
      status: 422,
      code: 'strategy.invalid',
      errors: [
        { field: '/definition/steps/0', code: 'strategy.onFailureUnknown' },
        { field: '/definition/steps/1', code: 'strategy.onFailureUnknown' },
      ],
    });
  });

  test.each([
    ['neither version nor draft', {}, 'request.invalid'],
    ['both', { strategyVersionId: randomUUID(), definition: shortStrategy }, 'request.invalid'],
    ['a version of nobody', { strategyVersionId: randomUUID() }, 'strategyVersion.notFound'],
    ['a portfolio of nobody', { definition: shortStrategy, portfolioId: randomUUID() }, 'portfolio.notFound'],
    ['a client of nobody', { definition: shortStrategy, clientId: randomUUID() }, 'client.notFound'],
  ])('%s: refused by name, and nothing is kept', async (_name, change, code) => {
    expect((await post('/dry-runs', run(change))).json()).toMatchObject({ code });
    expect(await get(`/dry-runs?clientId=${placement.clientId}`)).toMatchObject({ items: [] });
  });

  test('a batch cannot start from one that has not finished', async () => {
    const id = randomUUID();
    await api.database.sql`
      insert into dry_run (id, client_id, strategy_version_id, definition, created_by, created_at)
      values (${id}, ${placement.clientId}, ${challenger}, '{"steps":[]}', ${supervisor.id}, now())`;
    const batch = {
      id: randomUUID(),
      clientId: placement.clientId,
      action: 'changeStrategy',
      strategyVersionId: challenger,
      reason: 'Prueba',
      selection: { dryRunId: id },
    };
    expect((await post('/batches', batch)).json()).toMatchObject({ status: 409, code: 'dryRun.notFinished' });
    const stranger = await api.signedIn('supervisor', [randomUUID()]);
    expect(await get(`/dry-runs/${id}`, stranger)).toMatchObject({ code: 'dryRun.notFound' });
  });
});
