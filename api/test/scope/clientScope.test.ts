import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientReport, document, mail, ruling, stagingRow } from '@cartera/database/schema';
import { openCall, placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

/** Everything one client owns, one of each kind. */
interface Estate {
  placement: Placement;
  placed: PlacedAccount;
  taskId: string;
  documentId: string;
  reportId: string;
  mailId: string;
  rulingId: string;
}

let api: TestServer;
let everything: TestPerson;
let own: Estate;
let foreign: Estate;

async function estate(createdBy: string): Promise<Estate> {
  const { db } = api.database;
  const placement = await placePortfolio(db, createdBy);
  const placed = await placeAccount(db, placement);
  const taskId = await openCall(db, placement, placed.accountId);
  const [documentId, reportId, mailId, rulingId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const at = new Date('2026-11-12T12:00:00Z');
  const content = Buffer.from('%PDF-1.4 carta');
  await db.insert(document).values({
    id: documentId,
    accountId: placed.accountId,
    clientId: placement.clientId,
    kind: 'letter',
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    mediaType: 'application/pdf',
    fileName: 'carta «uno».pdf',
    createdAt: at,
  });
  await db.insert(mail).values({
    id: mailId,
    clientId: placement.clientId,
    kind: 'clientReport',
    messageId: `<${mailId}@cartera.example>`,
    recipient: 'reportes@financiera.example',
    subject: 'Reporte',
    html: '',
    plain: '',
    createdAt: at,
  });
  await db.insert(clientReport).values({
    id: reportId,
    clientId: placement.clientId,
    period: '2026-11-12',
    state: 'sent',
    rulings: 1,
    balanceCents: 6_178_133n,
    mailId,
    createdAt: at,
  });
  await db.insert(ruling).values({
    id: rulingId,
    accountId: placed.accountId,
    clientId: placement.clientId,
    version: 1,
    type: 'ILOCALIZABLE',
    state: 'reported',
    proof: { type: 'ILOCALIZABLE', proven: true, has: [], lacks: [] },
    proposedAt: at,
    reportId,
  });
  await db.insert(stagingRow).values({ intakeId: placement.intakeId, rowNumber: 2, raw: ['=1+1'], fullName: 'ANA' });
  return { placement, placed, taskId, documentId, reportId, mailId, rulingId };
}

beforeAll(async () => {
  api = await createTestServer();
  everything = await api.signedIn('administrator');
  own = await estate(everything.id);
  foreign = await estate(everything.id);
});

afterAll(() => api.close());

/** Addresses of one client's records, by what they answer. */
function addresses({
  placement,
  placed,
  taskId,
  documentId,
  reportId,
}: Estate): [method: 'GET' | 'POST', url: string][] {
  const account = `/api/v1/accounts/${placed.accountId}`;
  const intake = `/api/v1/intakes/${placement.intakeId}`;
  return [
    ['GET', `/api/v1/clients/${placement.clientId}`],
    ['GET', `/api/v1/portfolios/${placement.portfolioId}`],
    ['GET', `/api/v1/portfolios/${placement.portfolioId}/intakes`],
    ['GET', intake],
    ['GET', `${intake}/summary`],
    ['GET', `${intake}/rows`],
    ['GET', `${intake}/row-errors`],
    ['GET', account],
    ['GET', `${account}/timeline`],
    ['GET', `${account}/documents`],
    ['GET', `${account}/letters`],
    ['GET', `${account}/rulings`],
    ['GET', `${account}/situation`],
    ['GET', `/api/v1/documents/${documentId}`],
    ['GET', `/api/v1/reports/${reportId}`],
    ['POST', `/api/v1/tasks/${taskId}/claim`],
    ['POST', `/api/v1/tasks/${taskId}/put-back`],
  ];
}

/** Operations on another client's records that must not even look at their workflows. */
function operationsOn({ placement, placed, taskId, reportId }: Estate): [url: string, body: object][] {
  const id = randomUUID();
  const account = `/api/v1/accounts/${placed.accountId}/commands`;
  const intake = `/api/v1/intakes/${placement.intakeId}/commands`;
  return [
    [`${account}/record-contact`, { id, medium: 'call', whoAnswered: 'titular', result: 'CUELGA', at: new Date() }],
    [`${account}/decide-ruling`, { id, rulingId: randomUUID(), decision: 'approve' }],
    [`${account}/correct-address`, { id, contactPointId: placed.contactPointId, postalSettlementId: 1 }],
    [`${account}/hold`, { id, reason: 'queja' }],
    [`${account}/release`, { id, reason: 'resuelta' }],
    [`/api/v1/tasks/${taskId}/hand-over`, { id, to: everything.id }],
    [`/api/v1/tasks/${taskId}/prioritise`, { id, priority: 1 }],
    [`/api/v1/reports/${reportId}/retry`, {}],
    [`${intake}/accept`, { id }],
    [`${intake}/discard`, { id }],
    [`${intake}/undo`, { id }],
    [`${intake}/correct-layout`, { id, layout: { headerRow: 1, columns: [null] } }],
  ];
}

/** Lists, and the field by which a row names its client. */
const lists: [url: string, clientOf: string][] = [
  ['/api/v1/clients', 'id'],
  ['/api/v1/portfolios', 'clientId'],
  ['/api/v1/intakes', 'clientId'],
  ['/api/v1/accounts', 'clientId'],
  ['/api/v1/tasks', 'clientId'],
  ['/api/v1/rulings', 'clientId'],
  ['/api/v1/reports', 'clientId'],
  ['/api/v1/mails', 'clientId'],
];

describe.each(['administrator', 'supervisor'] as const)('a %s of one client', (role) => {
  let scoped: TestPerson;

  beforeAll(async () => {
    scoped = await api.signedIn(role, [own.placement.clientId]);
  });

  test('reaches every record of that client', async () => {
    for (const [method, url] of addresses(own)) {
      const answer = await scoped.request({ method, url });
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 200 });
    }
  });

  test('gets 404 for every record of another, as if it did not exist', async () => {
    for (const [method, url] of addresses(foreign)) {
      const answer = await scoped.request({ method, url });
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 404 });
    }
    for (const [url, payload] of operationsOn(foreign)) {
      const answer = await scoped.request({ method: 'POST', url, payload });
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 404 });
    }
    const requests = await api.database.sql`select count(*)::integer as count from command_request`;
    expect(requests).toEqual([{ count: 0 }]);
  });

  test.each(lists)('%s lists that client only, where everybody else sees both', async (url, clientOf) => {
    const clientsIn = async (person: TestPerson): Promise<Set<unknown>> => {
      const { items } = (await person.request({ url })).json<{ items: Record<string, unknown>[] }>();
      return new Set(items.map((item) => item[clientOf]));
    };
    expect(await clientsIn(scoped)).toEqual(new Set([own.placement.clientId]));
    expect(await clientsIn(everything)).toEqual(new Set([own.placement.clientId, foreign.placement.clientId]));
  });

  test('search and counts stay inside too', async () => {
    const search = { method: 'POST', url: '/api/v1/accounts/search', payload: { text: 'peña maria' } } as const;
    expect((await scoped.request(search)).json()).toMatchObject({ total: 1, totalIsCapped: false });
    expect((await everything.request(search)).json()).toMatchObject({ total: 2 });
    const counts = await scoped.request({ url: '/api/v1/tasks/counts' });
    const { items } = counts.json<{ items: { desk: string }[] }>();
    expect(items.find(({ desk }) => desk === 'phone')).toEqual({ desk: 'phone', open: 1, free: 1, mine: 0, due: 1 });
    const next = await scoped.request({ method: 'POST', url: '/api/v1/tasks/next', payload: { id: randomUUID() } });
    expect(next.json()).toMatchObject({ task: { id: own.taskId, claimedBy: scoped.id } });
    await scoped.request({ method: 'POST', url: `/api/v1/tasks/${own.taskId}/put-back` });
  });
});

test('a person of no client sees nothing', async () => {
  const nobody = await api.signedIn('supervisor', []);
  for (const [url] of lists) expect((await nobody.request({ url })).json()).toMatchObject({ items: [] });
});

test('a desk shows only to the roles that work on it', async () => {
  const collector = await api.signedIn('collector');
  const agent = await api.signedIn('phoneAgent');
  expect((await collector.request({ url: '/api/v1/tasks' })).json()).toMatchObject({ items: [] });
  const claim = { method: 'POST', url: `/api/v1/tasks/${own.taskId}/claim` } as const;
  expect((await collector.request(claim)).statusCode).toBe(404);
  expect((await agent.request(claim)).json()).toMatchObject({ claimedBy: agent.id });
  expect((await agent.request(claim)).statusCode).toBe(200);
  const rival = await api.signedIn('phoneAgent');
  expect((await rival.request(claim)).json()).toMatchObject({ status: 409, code: 'task.claimedByAnother' });
  const putBack = { method: 'POST', url: `/api/v1/tasks/${own.taskId}/put-back` } as const;
  expect((await rival.request(putBack)).json()).toMatchObject({ code: 'task.claimedByAnother' });
  expect((await agent.request(putBack)).json()).toMatchObject({ claimedBy: null });
  expect((await rival.request(claim)).statusCode).toBe(200);
});
