import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, placeTestAccount, placeTestClient } from '../../testing/index.js';
import type { TestAccount, TestDatabase, TestPlacement } from '../../testing/index.js';
import { measureAccounts, measureAgents, measureProducts } from '../../src/indicator/index.js';
import type { IndicatorFilter } from '../../src/indicator/index.js';
import { contactAttempt, ledgerEntry, payment, promise } from '../../src/schema/index.js';

let database: TestDatabase;
let placement: TestPlacement;
let worked: TestAccount;
let untouched: TestAccount;

const november: IndicatorFilter = { from: '2026-11-01', until: '2026-11-30', currency: 'MXN' };
const page = { limit: 10 };
/** Noon in Mexico City. */
const noon = (day: string): Date => new Date(`${day}T18:00:00Z`);

async function attempt(
  actor: string,
  at: Date,
  changes: Partial<typeof contactAttempt.$inferInsert> = {},
): Promise<void> {
  await database.db.insert(contactAttempt).values({
    id: randomUUID(),
    accountId: worked.accountId,
    medium: 'call',
    whoAnswered: 'nobody',
    result: 'NO_CONTESTA',
    at,
    recordedAt: at,
    actor,
    ...changes,
  });
}

async function promised(
  state: 'kept' | 'partial' | 'broken' | 'live' | 'rescheduled',
  changes: Partial<typeof promise.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  await database.db.insert(promise).values({
    id,
    accountId: worked.accountId,
    clientId: placement.clientId,
    amountCents: 100_000n,
    madeOn: '2026-11-05',
    dueOn: '2026-11-10',
    state,
    madeAt: noon('2026-11-05'),
    madeBy: placement.agentId,
    ...changes,
  });
  return id;
}

async function paid(cents: bigint, valueDate: string, changes: Partial<typeof payment.$inferInsert> = {}) {
  const id = randomUUID();
  await database.db.insert(payment).values({
    id,
    clientId: placement.clientId,
    accountId: worked.accountId,
    kind: 'payment',
    amountCents: cents,
    currency: 'MXN',
    valueDate,
    state: 'applied',
    receivedAt: noon('2026-11-20'),
    ...changes,
  });
  return id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, { steps: [] });
  worked = await placeTestAccount(database.db, placement, noon('2026-10-15'));
  untouched = await placeTestAccount(database.db, placement, noon('2026-11-30'));
  // Placed after the days that are counted, and gone before them: neither was with us.
  await placeTestAccount(database.db, placement, noon('2026-12-01'));
  const gone = await placeTestAccount(database.db, placement, noon('2026-09-01'));
  await database.sql`update account set closed_at = ${noon('2026-10-31').toISOString()} where id = ${gone.accountId}`;

  const { agentId, supervisorId } = placement;
  await attempt(agentId, noon('2026-11-03'), { evidence: { ringSeconds: 20, wrapSeconds: 10 } });
  await attempt(agentId, noon('2026-11-04'), {
    whoAnswered: 'third',
    result: 'TERCERO_RECADO',
    evidence: { ringSeconds: 5, talkSeconds: 40, wrapSeconds: 25 },
  });
  await attempt(agentId, noon('2026-11-05'), {
    whoAnswered: 'titular',
    result: 'PROMESA_TOTAL',
    evidence: { talkSeconds: 100 },
  });
  await attempt(agentId, noon('2026-11-06'), { medium: 'visit', result: 'AUSENTE_HABITADO' });
  // The last minute of November in Mexico City is already December in UTC.
  await attempt(supervisorId, new Date('2026-12-01T05:59:00Z'), { whoAnswered: 'aval', result: 'NO_PUEDE_PAGAR' });
  await attempt(supervisorId, new Date('2026-12-01T06:00:00Z'));
  // Nobody's work: the strategy's message, the post's answer.
  await attempt('workflow', noon('2026-11-07'), { medium: 'message', result: 'MENSAJE_ENVIADO' });
  await attempt(supervisorId, noon('2026-11-08'), { medium: 'letter', result: 'DEVUELTO_DESCONOCIDO' });

  await promised('kept', { paidCents: 100_000n });
  await promised('partial', { paidCents: 60_000n });
  await promised('broken', { paidCents: 5_000n, dueOn: '2026-11-11' });
  await promised('live', { dueOn: '2026-11-29', amountCents: 70_000n });
  const first = await promised('rescheduled', { amountCents: 50_000n });
  await promised('kept', { amountCents: 50_000n, replacesId: first, dueOn: '2026-12-02', paidCents: 50_000n });

  await paid(120_000n, '2026-11-10');
  const taken = await paid(45_000n, '2026-11-12');
  await paid(45_000n, '2026-12-03', { kind: 'reversal', reversesId: taken });
  await paid(9_999n, '2026-11-13', { state: 'accepted' });
  await paid(30_000n, '2026-12-01');
  await database.db.insert(ledgerEntry).values({
    accountId: worked.accountId,
    kind: 'placed',
    amountCents: 1_000_000n,
    sourceId: worked.accountId,
    at: noon('2026-10-15'),
  });
}, 60_000);
afterAll(() => database.drop());

/** Counted by hand from what `beforeAll` writes. */
const byHand = {
  attempts: 4,
  calls: 3,
  visits: 1,
  messages: 0,
  contacts: 2,
  rightPartyContacts: 1,
  talkSeconds: 140,
  handlingSeconds: 200,
  accountsWorked: 1,
  accountsContacted: 1,
  promisesMade: 5,
  promisedCents: 420_000n,
  promisesDue: 3,
  promisesKept: 1,
  promisesPartial: 1,
  promisesBroken: 1,
  dueCents: 300_000n,
  keptCents: 100_000n,
  promisePaidCents: 165_000n,
};

test('by agent: their own attempts and promises, on the days of Mexico City', async () => {
  const { items } = await measureAgents(database.db, null, november, page);
  const of = (agentId: string) => items.find((item) => item.agentId === agentId);
  expect(of(placement.agentId)).toEqual({ agentId: placement.agentId, agentName: 'Persona de Prueba', ...byHand });
  expect(of(placement.supervisorId)).toMatchObject({
    attempts: 1,
    contacts: 1,
    rightPartyContacts: 1,
    promisesMade: 0,
  });
  expect(items).toHaveLength(2);
});

test('by product: everybody’s, with what was assigned and what was paid less its reversals', async () => {
  const { items } = await measureProducts(database.db, null, november, page);
  expect(items).toEqual([
    {
      product: 'Tarjeta',
      ...byHand,
      attempts: 5,
      calls: 4,
      contacts: 3,
      rightPartyContacts: 2,
      assignedAccounts: 2,
      assignedCents: 1_000_000n + 6_178_133n,
      paidCents: 120_000n,
    },
  ]);
});

test('by account: those with events only', async () => {
  const { items } = await measureAccounts(database.db, null, november, page);
  expect(items.map(({ accountId }) => accountId)).toEqual([worked.accountId]);
  expect(items[0]).toMatchObject({ attempts: 5, assignedCents: 1_000_000n, paidCents: 120_000n });
});

test('a product that nobody worked is there with zeros, and a client out of reach is not', async () => {
  const day = { ...november, from: '2026-11-30', until: '2026-11-30', portfolioId: placement.portfolioId };
  await database.sql`update account set product = 'Auto' where id = ${untouched.accountId}`;
  const { items } = await measureProducts(database.db, null, day, page);
  expect(items.map(({ product, attempts, assignedAccounts }) => [product, attempts, assignedAccounts])).toEqual([
    ['Auto', 0, 1],
    ['Tarjeta', 1, 1],
  ]);
  const first = await measureProducts(database.db, null, day, { limit: 1 });
  const second = await measureProducts(database.db, null, day, { limit: 1, after: first.pageInfo.endCursor! });
  expect([...first.items, ...second.items]).toEqual(items);
  for (const measure of [measureAgents, measureProducts, measureAccounts]) {
    expect((await measure(database.db, [randomUUID()], november, page)).items).toEqual([]);
    expect((await measure(database.db, [], november, page)).items).toEqual([]);
    expect((await measure(database.db, null, { ...november, currency: 'USD' }, page)).items).toEqual([]);
    expect((await measure(database.db, [placement.clientId], november, page)).items).not.toEqual([]);
  }
});
