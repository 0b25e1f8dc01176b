import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agreement, complaint, contactAttempt, dispute, payment, promise } from '@cartera/database/schema';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let everything: TestPerson;
let own: TestPerson;
let placement: Placement;
let placed: PlacedAccount;
let foreign: PlacedAccount;
let foreignPlacement: Placement;

/** Noon in Mexico City. */
const noon = (day: string): Date => new Date(`${day}T18:00:00Z`);

/** Two of each commitment on one account, of October and of November. */
async function commit({ clientId }: Placement, { accountId }: PlacedAccount, by: string): Promise<void> {
  const { db } = api.database;
  const beside = { accountId, clientId };
  const days = ['2026-10-10', '2026-11-10'] as const;
  await db.insert(promise).values(
    days.map((day, index) => ({
      ...beside,
      id: randomUUID(),
      amountCents: 100_000n,
      madeOn: day,
      dueOn: day,
      state: index === 0 ? ('broken' as const) : ('live' as const),
      madeAt: noon(day),
      madeBy: by,
    })),
  );
  await db.insert(agreement).values(
    days.map((day, index) => ({
      ...beside,
      id: randomUUID(),
      kind: 'restructure' as const,
      state: index === 0 ? ('broken' as const) : ('proposed' as const),
      balanceCents: 6_178_133n,
      forgivenCents: 0n,
      instalments: [{ dueDay: 20_000, amountCents: '6178133' }],
      proposedAt: noon(day),
      proposedBy: by,
    })),
  );
  await db.insert(dispute).values(
    days.map((day, index) => ({
      ...beside,
      id: randomUUID(),
      kind: 'amount' as const,
      statement: 'No debo eso',
      state: index === 0 ? ('dismissed' as const) : ('open' as const),
      openedAt: noon(day),
      openedBy: by,
    })),
  );
  await db.insert(complaint).values(
    days.map((day, index) => ({
      ...beside,
      id: randomUUID(),
      source: index === 0 ? ('debtor' as const) : ('CONDUSEF' as const),
      statement: 'Llamaron de noche',
      recordedAt: noon(day),
      recordedBy: by,
    })),
  );
  await db.insert(payment).values(
    days.map((day, index) => ({
      ...beside,
      id: randomUUID(),
      kind: 'payment' as const,
      amountCents: 50_000n,
      currency: 'MXN',
      valueDate: day,
      state: index === 0 ? ('refused' as const) : ('applied' as const),
      refusal: index === 0 ? 'account.closed' : null,
      receivedAt: noon(day),
    })),
  );
  await db.insert(contactAttempt).values(
    days.map((day, index) => ({
      id: randomUUID(),
      accountId,
      medium: 'call' as const,
      whoAnswered: index === 0 ? 'nobody' : 'titular',
      result: index === 0 ? 'NO_CONTESTA' : 'NO_PUEDE_PAGAR',
      // The first in the night, and on a Saturday: what slipped through must show.
      at: index === 0 ? new Date(`${day}T05:30:00Z`) : noon(day),
      recordedAt: noon(day),
      actor: by,
    })),
  );
}

beforeAll(async () => {
  api = await createTestServer();
  everything = await api.signedIn('administrator');
  placement = await placePortfolio(api.database.db, everything.id);
  foreignPlacement = await placePortfolio(api.database.db, everything.id);
  placed = await placeAccount(api.database.db, placement);
  foreign = await placeAccount(api.database.db, foreignPlacement);
  own = await api.signedIn('supervisor', [placement.clientId]);
  await commit(placement, placed, own.id);
  await commit(foreignPlacement, foreign, everything.id);
}, 60_000);

afterAll(() => api.close());

interface Listed {
  items: Record<string, unknown>[];
  total: number;
  pageInfo: { endCursor: string };
}

async function list(person: TestPerson, address: string): Promise<Listed> {
  const answer = await person.request({ url: `/api/v1/${address}` });
  expect({ address, status: answer.statusCode, body: answer.body }).toMatchObject({ address, status: 200 });
  return answer.json<Listed>();
}

const lists = ['promises', 'agreements', 'disputes', 'complaints', 'payments', 'contact-attempts'] as const;

describe.each(lists)('/%s', (path) => {
  test('shows the viewer’s own clients, page by page, with a total', async () => {
    expect((await list(everything, path)).total).toBe(4);
    const whole = await list(own, path);
    expect([whole.total, whole.items.length]).toEqual([2, 2]);
    expect(new Set(whole.items.map(({ accountId }) => accountId))).toEqual(new Set([placed.accountId]));
    expect(whole.items[0]).toMatchObject({ clientId: placement.clientId, reference: placed.accountId.slice(0, 8) });
    const first = await list(own, `${path}?limit=1`);
    const second = await list(own, `${path}?limit=1&after=${first.pageInfo.endCursor}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    const elsewhere = await list(own, `${path}?clientId=${foreignPlacement.clientId}`);
    expect(elsewhere).toMatchObject({ items: [], total: 0 });
  });

  test('belongs to its account too, and to nobody else’s', async () => {
    const mine = await list(own, `accounts/${placed.accountId}/${path}`);
    expect(mine.items).toHaveLength(2);
    const answer = await own.request({ url: `/api/v1/accounts/${foreign.accountId}/${path}` });
    expect(answer.json()).toMatchObject({ status: 404, code: 'account.notFound' });
  });

  test('refuses filters and cursors that are none', async () => {
    for (const query of ['colour=red', 'limit=0', 'clientId=x', `after=${Buffer.from('["x"]').toString('base64url')}`])
      expect((await own.request({ url: `/api/v1/${path}?${query}` })).statusCode).toBe(400);
  });
});

test.each([
  ['promises?state=live', 1],
  ['promises?state=live&state=broken', 2],
  ['promises?dueFrom=2026-11-01&dueUntil=2026-11-10', 1],
  ['promises?dueUntil=2026-10-09', 0],
  ['agreements?state=proposed', 1],
  ['agreements?kind=forgiveness', 0],
  ['disputes?state=open', 1],
  ['complaints?source=CONDUSEF', 1],
  ['complaints?from=2026-11-01T00:00:00Z&before=2026-11-02T00:00:00Z', 0],
  ['payments?state=refused', 1],
  ['payments?valueFrom=2026-11-10&valueUntil=2026-11-10', 1],
  ['contact-attempts?result=NO_CONTESTA', 1],
  ['contact-attempts?from=2026-11-10&until=2026-11-10', 1],
  // 05:30 UTC of the 10th is still the 9th in Mexico City.
  ['contact-attempts?from=2026-10-10&until=2026-10-10', 0],
  ['contact-attempts?from=2026-10-09&until=2026-10-09', 1],
] as const)('the filter %s leaves %i', async (address, expected) => {
  expect((await list(own, address)).items).toHaveLength(expected);
});

test('a gestión of somebody on a day shows whether its hour was allowed', async () => {
  const { items } = await list(own, `contact-attempts?personId=${own.id}&until=2026-10-31`);
  expect(items).toMatchObject([
    {
      actorName: 'Persona de Prueba',
      ruleCheck: {
        localDate: '2026-10-09',
        localTime: '23:30',
        allowed: false,
        rule: { code: 'contact.outsideHours' },
      },
    },
  ]);
  expect((await list(own, `contact-attempts?personId=${everything.id}`)).items).toEqual([]);
});

test('a refused payment says why in words, and an untouched ledger what was placed', async () => {
  const { items } = await list(own, 'payments?state=refused');
  expect(items).toMatchObject([{ refusal: { code: 'account.closed', title: 'La cuenta ya está cerrada.' } }]);
  expect((await list(own, `accounts/${placed.accountId}/ledger`)).items).toMatchObject([
    { position: 1, kind: 'placed', amountCents: 6_178_133, netCents: 6_178_133, sourceId: placed.accountId },
  ]);
});

test('the list of accounts names the holder', async () => {
  const { items } = await list(own, 'accounts');
  expect(items).toMatchObject([{ id: placed.accountId, holderName: 'MARÍA PEÑA LÓPEZ', grade: 'exact' }]);
});

describe('indicators', () => {
  const november = 'from=2026-11-01&until=2026-11-30';

  test('carry the definition of every number, in the reader’s language', async () => {
    const answer = await own.request({
      url: `/api/v1/indicators/agents?${november}`,
      headers: { 'accept-language': 'en' },
    });
    const { items, definitions } = answer.json<Listed & { definitions: { name: string; title: string }[] }>();
    expect(items).toMatchObject([
      { agentId: own.id, attempts: 1, contactRate: 1, promisesMade: 1, promisesDue: 0, keptRate: null },
    ]);
    const named = definitions.map(({ name }) => name);
    const numbers = Object.keys(items[0]!).filter((name) => !name.startsWith('agent'));
    expect(named.sort()).toEqual(numbers.sort());
    expect(definitions).toContainEqual(expect.objectContaining({ name: 'attempts', title: 'Attempts' }));
  });

  test('by product and by account, within the viewer’s clients', async () => {
    const products = await list(own, `indicators/products?${november}`);
    expect(products.items).toMatchObject([
      { product: 'tarjeta', assignedAccounts: 1, assignedCents: 6_178_133, paidCents: 50_000, recoveryRate: 0.0081 },
    ]);
    const accounts = await list(own, `indicators/accounts?${november}`);
    expect(accounts.items).toMatchObject([{ accountId: placed.accountId, paidCentsPerAttempt: 50_000 }]);
  });

  test('refuse days in the wrong order, too many of them, and whoever may not see them', async () => {
    for (const days of ['from=2026-11-02&until=2026-11-01', 'from=2020-01-01&until=2026-01-01', 'from=2026-11-01'])
      expect((await own.request({ url: `/api/v1/indicators/agents?${days}` })).json()).toMatchObject({
        code: 'request.invalid',
      });
    const agent = await api.signedIn('phoneAgent');
    expect((await agent.request({ url: `/api/v1/indicators/agents?${november}` })).statusCode).toBe(403);
  });
});

describe('verification of case files', () => {
  test('asks for one of a client, a portfolio and an account, and stays within reach', async () => {
    const auditor = await api.signedIn('auditor', [placement.clientId]);
    const verify = (payload: object) => auditor.request({ method: 'POST', url: '/api/v1/case-files/verify', payload });
    expect((await verify({})).json()).toMatchObject({ code: 'request.invalid' });
    expect((await verify({ clientId: placement.clientId, accountId: placed.accountId })).json()).toMatchObject({
      code: 'request.invalid',
    });
    expect((await verify({ portfolioId: placement.portfolioId })).json()).toEqual({
      accounts: 1,
      entries: 0,
      brokenAccounts: 0,
      broken: [],
      next: null,
    });
    expect((await verify({ clientId: foreignPlacement.clientId })).json()).toMatchObject({ accounts: 0 });
    expect((await own.request({ method: 'POST', url: '/api/v1/case-files/verify', payload: {} })).statusCode).toBe(403);
  });
});
