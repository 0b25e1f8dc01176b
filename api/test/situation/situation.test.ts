import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contactAttempt } from '@cartera/database/schema';
import { appendTimeline } from '@cartera/database/timeline';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

/** A Sunday at noon in Mexico City: the business clock of this server stands close to it. */
const sunday = Date.UTC(2026, 10, 22, 18);

let api: TestServer;
let supervisor: TestPerson;
let placement: Placement;

beforeAll(async () => {
  const now = Date.now();
  // business = origin + (real - origin) * rate: with a very small rate the clock stands at its origin... so it is set to.
  const rate = 1e-9;
  const origin = (sunday - now * rate) / (1 - rate);
  api = await createTestServer({ CARTERA_CLOCK_ORIGIN: String(Math.round(origin)), CARTERA_CLOCK_RATE: String(rate) });
  supervisor = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
});

afterAll(() => api.close());

interface Situation {
  stage: string;
  at: string;
  why: { kind: string; actor: string; actorName: string | null; words: string } | null;
  next: { what: string; words: string } | null;
  ruling: {
    type: string;
    proven: boolean;
    lacks: { proof: string; missing: number; missingPoints: string[]; words: string }[];
  } | null;
  contact: {
    medium: string;
    contactPointId: string;
    allowed: boolean;
    reason: { code: string; title: string } | null;
    allowedAt: string | null;
  }[];
  commands: { kind: string; allowed: boolean }[];
}

async function situationOf({ accountId }: PlacedAccount, person = supervisor, language = 'es'): Promise<Situation> {
  const answer = await person.request({
    url: `/api/v1/accounts/${accountId}/situation`,
    headers: { 'accept-language': language },
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<Situation>();
}

describe('the situation of an account', () => {
  test('tells why it is here and what comes next, in words', async () => {
    const since = new Date('2026-11-20T16:00:00.123Z');
    const placed = await placeAccount(api.database.db, placement, {
      stage: 'onHold',
      stageSince: since,
      revision: 3,
      nextEvent: { what: 'resume', at: Date.UTC(2026, 11, 20), why: 'frozen' },
      nextAt: new Date('2026-12-20T00:00:00Z'),
    });
    const entry = { accountId: placed.accountId, actor: 'workflow', data: {} };
    await appendTimeline(api.database.db, { ...entry, kind: 'begun', at: new Date('2026-11-02T12:00:00Z') });
    await appendTimeline(api.database.db, { ...entry, kind: 'held', at: since, actor: supervisor.id });
    await appendTimeline(api.database.db, { ...entry, kind: 'documentKept', at: since });
    const told = await situationOf(placed);
    expect(told.why).toMatchObject({
      kind: 'held',
      actor: supervisor.id,
      actorName: 'Persona de Prueba',
      words: 'Alguien la detuvo.',
    });
    expect(told.next).toMatchObject({ what: 'resume', at: '2026-12-20T00:00:00.000Z' });
    expect(told.next!.words).toBe('Volver a verla: mientras siga detenida nadie la contacta.');
    expect((await situationOf(placed, supervisor, 'en')).why!.words).toBe('Somebody put it on hold.');
    for (const { allowed, reason, allowedAt } of told.contact)
      expect({ allowed, code: reason?.code, allowedAt }).toEqual({
        allowed: false,
        code: 'account.frozen',
        allowedAt: null,
      });
    expect(told.commands.find(({ kind }) => kind === 'release')).toMatchObject({ allowed: true });
  });

  test('tells by which rule nobody may call now, and from when on: in the debtor’s own zone', async () => {
    const placed = await placeAccount(api.database.db, placement, {
      stage: 'collecting',
      revision: 1,
      timeZone: 'America/Tijuana',
    });
    const { contact, at } = await situationOf(placed);
    expect(Math.abs(Date.parse(at) - sunday)).toBeLessThan(60_000);
    expect(contact.map(({ medium, contactPointId }) => [medium, contactPointId])).toEqual([
      ['visit', placed.contactPointId],
      ['letter', placed.contactPointId],
    ]);
    const [visit, letter] = contact;
    expect(visit).toMatchObject({
      allowed: false,
      reason: { code: 'contact.outsideDays' },
      // Monday at seven in Tijuana, eight hours behind.
      allowedAt: '2026-11-23T15:00:00.000Z',
    });
    expect(visit!.reason!.title).toMatch(/^\p{Lu}/u);
    expect(letter).toMatchObject({ allowed: true, reason: null, allowedAt: null });
  });

  test('a barred way stays barred, and after a death nobody is contacted, however long one waits', async () => {
    const placed = await placeAccount(api.database.db, placement, { stage: 'collecting', revision: 1 });
    await api.database.sql`update contact_point set authorisation = 'barred' where id = ${placed.contactPointId}`;
    const barred = await situationOf(placed);
    for (const one of barred.contact)
      expect(one).toMatchObject({ allowed: false, reason: { code: 'contact.pointNotAuthorised' }, allowedAt: null });
    await api.database.sql`update contact_point set authorisation = 'authorised' where id = ${placed.contactPointId}`;
    await api.database.db.insert(contactAttempt).values({
      id: randomUUID(),
      accountId: placed.accountId,
      medium: 'visit',
      whoAnswered: 'third',
      result: 'DEFUNCION',
      evidence: { papers: ['0'.repeat(64)] },
      at: new Date('2026-11-10T16:00:00Z'),
      recordedAt: new Date('2026-11-10T16:00:00Z'),
      actor: supervisor.id,
    });
    const stopped = await situationOf(placed);
    expect(stopped.contact[0]).toMatchObject({ reason: { code: 'contact.stopped' }, allowedAt: null });
    expect(stopped.ruling).toMatchObject({ type: 'DEFUNCION', proven: true, lacks: [] });
  });

  test('names every proof that a ruling lacks, and where it is to be got', async () => {
    const placed = await placeAccount(api.database.db, placement, { stage: 'collecting', revision: 1 });
    const { ruling } = await situationOf(placed);
    expect(ruling).toMatchObject({ type: 'ILOCALIZABLE', proven: false });
    const visits = ruling!.lacks.find(({ proof }) => proof === 'everyAddressVisited')!;
    expect(visits).toMatchObject({ missing: 2, missingPoints: [placed.contactPointId] });
    expect(visits.words).toBe('Faltan 2 visitas, cada domicilio 2 veces en 2 horarios.');
  });

  test('of an ended account is its history: nothing comes, nothing lacks, nobody is contacted', async () => {
    const placed = await placeAccount(api.database.db, placement, {
      stage: 'returned',
      closedAt: new Date('2026-11-20T16:00:00Z'),
      revision: 9,
    });
    const told = await situationOf(placed, await api.signedIn('phoneAgent'));
    expect(told).toMatchObject({ stage: 'returned', next: null, ruling: null });
    expect(told.contact.every(({ reason }) => reason?.code === 'account.closed')).toBe(true);
    expect(told.commands.some(({ allowed }) => allowed)).toBe(false);
  });
});
