import { createDecipheriv, pbkdf2Sync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { and, eq } from 'drizzle-orm';
import { account, contactPoint, party, task, unit, unitMember } from '@cartera/database/schema';
import { proofKeyRounds } from '@cartera/domain/fieldVisit';
import type { CaseFacts, DayPack, PackedStop, SealedText } from '@cartera/domain/fieldVisit';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let collector: TestPerson;
let placement: Placement;
let near: PlacedAccount;
let far: PlacedAccount;

async function openVisit(placed: PlacedAccount, claimedBy: string | null): Promise<string> {
  const id = randomUUID();
  await api.database.db.insert(task).values({
    id,
    accountId: placed.accountId,
    clientId: placement.clientId,
    desk: 'field',
    kind: 'visit',
    openedAt: new Date(),
    dueAt: new Date(),
    claimedBy,
  });
  return id;
}

const moveTo = (placed: PlacedAccount, longitude: number, latitude: number) =>
  api.database
    .sql`update address set location = ST_SetSRID(ST_MakePoint(${longitude}, ${latitude}), 4326) where account_id = ${placed.accountId}`;

beforeAll(async () => {
  api = await createTestServer();
  collector = await api.signedIn('collector');
  const { db } = api.database;
  placement = await placePortfolio(db, collector.id);
  await api.database
    .sql`update client set rules = ${api.database.sql.json({ letter: { paymentMethods: [{ label: 'SPEI (CLABE)', value: '646180110400000007' }] } })}`;
  [near, far] = [
    await placeAccount(db, placement, { fullName: 'MARÍA PEÑA LÓPEZ' }),
    await placeAccount(db, placement, { fullName: 'JOSÉ RUIZ' }),
  ];
  const strangers = await placeAccount(db, placement, { fullName: 'DE OTRO' });
  await moveTo(near, -99.1301, 19.4301);
  await moveTo(far, -99.19, 19.49);
  await db
    .update(party)
    .set({ rfc: 'PELM810307K41' })
    .where(and(eq(party.accountId, near.accountId), eq(party.role, 'titular')));
  await db.insert(contactPoint).values({
    id: randomUUID(),
    accountId: near.accountId,
    partyId: near.partyId,
    kind: 'phone',
    value: '+525512344821',
    authorisation: 'authorised',
    provenance: 'placement',
  });
  await db.update(account).set({ stage: 'collecting' });
  await openVisit(far, collector.id);
  await openVisit(near, collector.id);
  await openVisit(strangers, null);
});

afterAll(() => api.close());

const packOf = async (person: TestPerson): Promise<DayPack> => {
  const answer = await person.request({ url: '/api/v1/day-pack' });
  expect(answer.statusCode).toBe(200);
  return answer.json<DayPack>();
};

function unseal(key: Buffer, { iv, data }: SealedText): Buffer {
  const bytes = Buffer.from(data, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
  cipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]);
}

function openWith(stop: PackedStop, kind: string, answer: string): CaseFacts {
  const lock = stop.parties.flatMap(({ locks }) => locks).find((one) => one.kind === kind);
  if (lock === undefined) throw new Error(`no lock of ${kind}`);
  const derived = pbkdf2Sync(`${kind}:${answer}`, Buffer.from(lock.salt, 'base64'), proofKeyRounds, 32, 'sha256');
  return JSON.parse(unseal(unseal(derived, lock), stop.sealed).toString()) as CaseFacts;
}

describe('a day without a route', () => {
  test('is the collector’s own open visits, each at its door', async () => {
    const { stops, route } = await packOf(collector);
    expect(route).toMatchObject({ id: null, approximate: true });
    expect(stops.map(({ accountId }) => accountId).sort()).toEqual([near.accountId, far.accountId].sort());
    expect(stops.map(({ position }) => position)).toEqual([1, 2]);
    expect(stops[0]?.address).toEqual({
      line: 'Calle 1 2',
      settlement: 'Centro C.P. 06000',
      town: '',
      reference: 'CALLE 1 NUM 2, COLONIA CENTRO, 06000',
    });
  });

  test('holds nothing of a debt that could be read before somebody is confirmed', async () => {
    const answer = await collector.request({ url: '/api/v1/day-pack' });
    const { results: _, ...pack } = answer.json<DayPack>();
    const text = JSON.stringify(pack);
    for (const told of ['6178133', 'tarjeta', 'Financiera', '646180110400000007', near.accountId.slice(0, 8) + '"'])
      expect(text).not.toContain(told);
    expect(text).not.toContain('PELM810307K41');
    expect(text).toContain('MARÍA PEÑA LÓPEZ');
  });

  test('opens a case with each right answer, and with no other', async () => {
    const { stops } = await packOf(collector);
    const stop = stops.find(({ accountId }) => accountId === near.accountId)!;
    for (const [kind, answer] of [
      ['birthday', '070381'],
      ['rfcEnding', 'K41'],
      ['phoneEnding', '4821'],
      ['officialId', 'lopez maria pena'],
    ] as const)
      expect(openWith(stop, kind, answer)).toMatchObject({
        clientName: 'Financiera de Prueba',
        balanceCents: '6178133',
        paymentWays: [{ label: 'SPEI (CLABE)', value: '646180110400000007' }],
        attempts: [],
      });
    expect(() => openWith(stop, 'phoneEnding', '4822')).toThrow();
  });

  test('is not sent again while nothing has changed', async () => {
    const first = await collector.request({ url: '/api/v1/day-pack' });
    const asked = { url: '/api/v1/day-pack', headers: { 'if-none-match': String(first.headers.etag) } };
    expect((await collector.request(asked)).statusCode).toBe(304);
    await api.database.db.update(account).set({ balanceCents: 5n }).where(eq(account.id, far.accountId));
    const changed = await collector.request(asked);
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  test('leaves a frozen account in peace, and the accounts of clients outside one’s scope', async () => {
    await api.database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, far.accountId));
    expect((await packOf(collector)).stops.map(({ accountId }) => accountId)).toEqual([near.accountId]);
    const bounded = await api.signedIn('collector', [randomUUID()]);
    await api.database.db.update(task).set({ claimedBy: bounded.id }).where(eq(task.accountId, near.accountId));
    expect((await packOf(bounded)).stops).toEqual([]);
  });
});

test('carries the fences that the judge has, under the names that it gives them', async () => {
  const walker = await api.signedIn('collector');
  expect((await packOf(walker)).fences).toEqual({ zone: null, corridor: null });
  const { db, sql } = api.database;
  const unitId = randomUUID();
  await db.insert(unit).values({ id: unitId, kind: 'team', name: 'Tlalpan' });
  await db.insert(unitMember).values({ unitId, personId: walker.id, memberRole: 'collector' });
  await sql`update unit set territory_version = 4, territory = ST_Multi(ST_MakeEnvelope(-99.2, 19.4, -99.1, 19.5, 4326)) where id = ${unitId}`;
  const { fences, version } = await packOf(walker);
  expect(fences).toMatchObject({ zone: { version: `${unitId}/4` }, corridor: null });
  expect(fences.zone?.polygons[0]?.[0]).toContainEqual([-99.2, 19.4]);
  await sql`update unit set territory_version = 5 where id = ${unitId}`;
  expect((await packOf(walker)).version).not.toBe(version);
});

test('whoever may not record a gestión has no day', async () => {
  const auditor = await api.signedIn('auditor');
  expect((await auditor.request({ url: '/api/v1/day-pack' })).statusCode).toBe(403);
});
