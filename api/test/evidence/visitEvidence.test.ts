import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { livingAccount, recentNoon, send } from '../support/livingAccount.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

const door = { longitude: -99.15, latitude: 19.35 };
const photo = 'a'.repeat(64);
const unitId = randomUUID();

let api: TestLives;
let administrator: TestPerson;
let supervisor: TestPerson;
let collector: TestPerson;
let placement: Placement;

beforeAll(async () => {
  api = await createTestLives();
  [administrator, supervisor, collector] = await Promise.all([
    api.signedIn('administrator'),
    api.signedIn('supervisor'),
    api.signedIn('collector'),
  ]);
  placement = await placePortfolio(api.database.db, administrator.id);
  const { sql } = api.database;
  await sql`insert into unit (id, kind, name, territory) values (${unitId}, 'zone', 'Centro',
    st_multi(st_makeenvelope(-99.2, 19.3, -99.1, 19.4, 4326)))`;
  await sql`insert into unit_member (unit_id, person_id, member_role) values (${unitId}, ${supervisor.id}, 'supervisor')`;
}, 120_000);

afterAll(() => api.close());

async function atDoor(): Promise<PlacedAccount> {
  const placed = await livingAccount(api, placement);
  await api.database.sql`update address set precision = 'house', location_source = 'geocoder',
    location = st_setsrid(st_makepoint(${door.longitude}, ${door.latitude}), 4326) where account_id = ${placed.accountId}`;
  return placed;
}

/** Records a visit and says what the door answered. */
async function visit(placed: PlacedAccount, told: object): Promise<{ contactAttemptId: string }> {
  const body = {
    id: randomUUID(),
    medium: 'visit',
    whoAnswered: 'nobody',
    result: 'ZONA_RIESGO',
    at: recentNoon(),
    ...told,
  };
  const answer = await send(collector, placed, 'record-contact', body);
  expect({ status: answer.statusCode, body: answer.json<object>() }).toMatchObject({ status: 200 });
  return answer.json<{ contactAttemptId: string }>();
}

interface Line {
  contactAttemptId: string;
  score: number;
  doubts: { code: string; metres?: number }[];
  distanceMetres: number | null;
}

async function list(query: string, person = supervisor): Promise<Line[]> {
  const answer = await person.request({ method: 'GET', url: `/api/v1/visit-evidence?${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ items: Line[] }>().items;
}

describe('the proof of a visit', () => {
  test('never stands in its way; what is doubtful waits for its supervisor, and for no other', async () => {
    const placed = await atDoor();
    const honest = await visit(placed, { location: door, accuracyMetres: 10, evidence: { photos: [photo] } });
    const far = { longitude: door.longitude + 0.02, latitude: door.latitude };
    const doubtful = await visit(placed, {
      location: far,
      accuracyMetres: 10,
      evidence: { mocked: true, photos: ['b'.repeat(64)], photoFacts: [{ sha256: 'b'.repeat(64), source: 'gallery' }] },
    });
    const onPaper = await visit(placed, {});
    const all = await list(`accountId=${placed.accountId}`);
    expect(all.map(({ contactAttemptId }) => contactAttemptId)).not.toContain(onPaper.contactAttemptId);
    expect(all.find((line) => line.contactAttemptId === honest.contactAttemptId)).toMatchObject({
      score: 100,
      doubts: [],
    });
    const open = await list('review=open');
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({ contactAttemptId: doubtful.contactAttemptId, score: 0 });
    expect(open[0]!.doubts.map(({ code }) => code)).toEqual(['mockLocation', 'farFromAddress', 'galleryPhoto']);
    expect(open[0]!.distanceMetres).toBeGreaterThan(2_000);
    expect(await list('review=open', await api.signedIn('supervisor'))).toEqual([]);
    const told = await api.database.sql`select data from change where topic = 'evidence'`;
    expect(told).toHaveLength(1);
  });

  test('says which of its photos never came', async () => {
    const placed = await atDoor();
    const [kept, lost] = ['d'.repeat(64), 'e'.repeat(64)];
    await visit(placed, { location: door, evidence: { photos: [kept, lost] } });
    await api.database.sql`
      insert into document (id, account_id, client_id, kind, sha256, bytes, media_type, file_name, created_at)
      values (${randomUUID()}, ${placed.accountId}, ${placement.clientId}, 'photo', ${kept}, 1, 'image/jpeg', 'puerta.jpg', now())`;
    expect(await list(`accountId=${placed.accountId}`)).toMatchObject([{ score: 100, missingPhotos: [lost] }]);
  });

  test('shows the same picture at two doors', async () => {
    const [one, other] = [await atDoor(), await atDoor()];
    const shown = { location: door, accuracyMetres: 10, evidence: { photos: ['c'.repeat(64)] } };
    await visit(one, shown);
    const { contactAttemptId } = await visit(other, shown);
    expect(await list(`accountId=${other.accountId}`)).toMatchObject([
      { contactAttemptId, doubts: [{ code: 'photoReused' }] },
    ]);
  });

  test('is reviewed once: the same finding again is the same, another one is refused', async () => {
    const placed = await atDoor();
    const { contactAttemptId } = await visit(placed, { location: door, evidence: { mocked: true } });
    const review = (verdict: string, person = supervisor) =>
      person.request({ method: 'PUT', url: `/api/v1/visit-evidence/${contactAttemptId}/review`, payload: { verdict } });
    expect((await review('unsupported', await api.signedIn('supervisor'))).statusCode).toBe(404);
    expect((await review('unsupported', collector)).statusCode).toBe(403);
    expect((await review('unsupported')).json()).toMatchObject({
      review: 'closed',
      verdict: 'unsupported',
      reviewedBy: supervisor.id,
    });
    expect((await review('unsupported')).statusCode).toBe(200);
    expect((await review('sound')).json()).toMatchObject({ status: 409, code: 'evidence.alreadyReviewed' });
  });
});
