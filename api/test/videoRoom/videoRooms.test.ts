import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

const secret = 'v'.repeat(40);
let api: TestServer;
let supervisor: TestPerson;
let placement: Placement;
let accountId: string;

interface Entry {
  server: string;
  roomName: string;
  token: string;
}

beforeAll(async () => {
  api = await createTestServer({ CARTERA_VIDEO_URL: 'https://video.example/', CARTERA_VIDEO_SECRET: secret });
  supervisor = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
  ({ accountId } = await placeAccount(api.database.db, placement));
});

afterAll(() => api.close());

const post = (person: TestPerson, path: string, payload: object = {}) =>
  person.request({ method: 'POST', url: `/api/v1/video-rooms${path}`, payload });

const open = (person: TestPerson, subject: object, id = randomUUID()) => post(person, '', { id, subject });

async function listed(person: TestPerson): Promise<string[]> {
  const answer = await person.request({ method: 'GET', url: '/api/v1/video-rooms' });
  return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
}

async function timeline(): Promise<{ kind: string; data: Record<string, unknown> }[]> {
  return api.database.sql<{ kind: string; data: Record<string, unknown> }[]>`
    select kind, data from timeline_entry where account_id = ${accountId} and kind like 'videoRoom%' order by sequence`;
}

describe('a call about a case', () => {
  test('opens once under its id, with an entry for whoever opened it, and stays in the case file', async () => {
    const id = randomUUID();
    const first = await open(supervisor, { kind: 'account', id: accountId }, id);
    expect(first.statusCode).toBe(201);
    const { entry } = first.json<{ entry: Entry }>();
    expect(entry).toMatchObject({ server: 'https://video.example', roomName: `cartera-${id}` });
    const { payload } = await jwtVerify(entry.token, new TextEncoder().encode(secret), {
      issuer: 'cartera',
      subject: 'video.example',
    });
    expect(payload).toMatchObject({
      room: entry.roomName,
      context: { user: { id: supervisor.id, affiliation: 'owner' } },
    });
    expect((await open(supervisor, { kind: 'account', id: accountId }, id)).statusCode).toBe(201);
    expect(await listed(supervisor)).toContain(id);

    const agent = await api.signedIn('collector');
    expect((await post(agent, `/${id}/enter`)).statusCode).toBe(200);
    expect((await post(agent, `/${id}/leave`, { everybody: true })).statusCode).toBe(403);
    expect((await post(agent, `/${id}/leave`)).json()).toMatchObject({ endedAt: null });
    expect((await post(supervisor, `/${id}/leave`)).json<{ endedAt: string | null }>().endedAt).not.toBeNull();
    expect((await post(agent, `/${id}/enter`)).json()).toMatchObject({ code: 'videoRoom.ended' });

    const told = await timeline();
    expect(told.map(({ kind }) => kind)).toEqual(['videoRoomOpened', 'videoRoomEnded']);
    expect(told[1]?.data).toMatchObject({ videoRoomId: id, people: [agent.id, supervisor.id].sort() });
  });

  test('whoever opened it may end it for everybody', async () => {
    const id = randomUUID();
    const agent = await api.signedIn('collector');
    await open(agent, { kind: 'account', id: accountId }, id);
    await post(supervisor, `/${id}/enter`);
    expect((await post(agent, `/${id}/leave`, { everybody: true })).statusCode).toBe(200);
    expect(await listed(supervisor)).not.toContain(id);
  });

  test('is out of reach for people of other clients', async () => {
    const stranger = await api.signedIn('clerk', [randomUUID()]);
    const id = randomUUID();
    await open(supervisor, { kind: 'account', id: accountId }, id);
    expect((await open(stranger, { kind: 'account', id: accountId })).json()).toMatchObject({
      code: 'account.notFound',
    });
    expect((await post(stranger, `/${id}/enter`)).json()).toMatchObject({ code: 'videoRoom.notFound' });
    expect(await listed(stranger)).not.toContain(id);
  });

  test('an id that names another room is refused', async () => {
    const id = randomUUID();
    await open(supervisor, { kind: 'account', id: accountId }, id);
    const other = await placeAccount(api.database.db, placement);
    const answer = await open(supervisor, { kind: 'account', id: other.accountId }, id);
    expect(answer.json()).toMatchObject({ code: 'record.idReused' });
  });
});

test('a shift or an alert that does not exist has no room', async () => {
  const shift = await open(supervisor, { kind: 'shift', id: randomUUID() });
  expect(shift.json()).toMatchObject({ code: 'shift.notFound' });
  const alert = await open(supervisor, { kind: 'alert', id: randomUUID() });
  expect(alert.json()).toMatchObject({ code: 'alert.notFound' });
});

test('an auditor opens no calls, and an installation without a server says so', async () => {
  const auditor = await api.signedIn('auditor');
  expect((await open(auditor, { kind: 'account', id: accountId })).statusCode).toBe(403);
  const bare = await createTestServer();
  try {
    const person = await bare.signedIn('supervisor');
    const its = await placeAccount(bare.database.db, await placePortfolio(bare.database.db, person.id));
    const answer = await open(person, { kind: 'account', id: its.accountId });
    expect({ status: answer.statusCode, ...answer.json<object>() }).toMatchObject({
      status: 409,
      code: 'videoRoom.noServer',
    });
  } finally {
    await bare.close();
  }
});
