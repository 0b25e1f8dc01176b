import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestServer, password } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;

beforeAll(async () => {
  api = await createTestServer();
});

afterAll(() => api.close());

interface Shown {
  id: string;
  current: boolean;
  deviceId: string | null;
  deviceName: string | null;
  userAgent: string | null;
}

async function sessionsOf(person: TestPerson): Promise<Shown[]> {
  return (await person.request({ url: '/api/v1/sessions' })).json<{ items: Shown[] }>().items;
}

/** Signs in once more, as from another browser. */
async function elsewhere(person: TestPerson, agent: string) {
  const answer = await api.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'user-agent': agent },
    payload: { username: person.id, password },
  });
  return answer.json<{ token: string }>().token;
}

/** Asks who one is with a token, as a phone when `device` says so. */
function ask(token: string, device?: string) {
  const headers = { authorization: `Bearer ${token}`, ...(device === undefined ? {} : { 'x-cartera-device': device }) };
  return api.server.inject({ url: '/api/v1/session', headers });
}

describe('my sessions', () => {
  test('are told apart, and one is ended without the others', async () => {
    const clerk = await api.signedIn('clerk');
    const token = await elsewhere(clerk, `Firefox ${'x'.repeat(1_000)}`);
    const before = await sessionsOf(clerk);
    expect(before).toHaveLength(2);
    expect(before.filter(({ current }) => current)).toHaveLength(1);
    const other = before.find(({ current }) => !current)!;
    expect(other.userAgent).toMatch(/^Firefox x{100,}$/);
    expect(other.userAgent!.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(before)).not.toContain(token);
    const url = `/api/v1/sessions/${other.id}`;
    expect((await clerk.request({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await clerk.request({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await ask(token)).statusCode).toBe(401);
    expect(await sessionsOf(clerk)).toHaveLength(1);
  });

  test('are mine alone to end', async () => {
    const [clerk, stranger] = [await api.signedIn('clerk'), await api.signedIn('clerk')];
    const [own] = await sessionsOf(clerk);
    const answer = await stranger.request({ method: 'DELETE', url: `/api/v1/sessions/${own!.id}` });
    expect(answer.json()).toMatchObject({ status: 404, code: 'session.notFound' });
    expect((await clerk.request({ url: '/api/v1/session' })).statusCode).toBe(200);
  });

  test('an administrator ends all of them, phones included', async () => {
    const administrator = await api.signedIn('administrator');
    const collector = await api.signedIn('collector');
    const deviceId = randomUUID();
    const registered = await collector.request({
      method: 'POST',
      url: '/api/v1/devices',
      payload: { id: deviceId, name: 'Teléfono de Ana' },
    });
    const { token } = registered.json<{ token: string }>();
    const url = `/api/v1/people/${collector.id}`;
    const shown = (await administrator.request({ url: `${url}/sessions` })).json<{
      items: Shown[];
      devices: object[];
    }>();
    expect(shown.items.map(({ deviceName }) => deviceName)).toEqual(['Teléfono de Ana', null]);
    expect(shown.devices).toMatchObject([{ id: deviceId, revokedAt: null }]);
    expect((await administrator.request({ method: 'POST', url: `${url}/end-sessions` })).statusCode).toBe(200);
    expect((await ask(token, deviceId)).statusCode).toBe(401);
    expect((await collector.request({ url: '/api/v1/session' })).statusCode).toBe(401);
  });
});

describe('a phone', () => {
  async function registered(person: TestPerson, id: string = randomUUID(), name = 'Teléfono') {
    const answer = await person.request({ method: 'POST', url: '/api/v1/devices', payload: { id, name } });
    return { id, answer, ...answer.json<{ token: string; expiresAt: string }>() };
  }

  test('has a token of its own, good for a month and beside its id only', async () => {
    const collector = await api.signedIn('collector');
    const phone = await registered(collector);
    expect(phone.answer.statusCode).toBe(201);
    expect(Date.parse(phone.expiresAt) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    expect((await ask(phone.token, phone.id)).json()).toMatchObject({ id: collector.id });
    for (const device of [undefined, randomUUID(), ''])
      expect((await ask(phone.token, device)).json()).toMatchObject({ status: 401, code: 'session.deviceMismatch' });
    // A console may name a device or not: its token is bound to none.
    expect((await ask(collector.token, phone.id)).statusCode).toBe(200);
  });

  test('registered again gets a new token in place of the old one; the console session goes on', async () => {
    const collector = await api.signedIn('collector');
    const first = await registered(collector);
    const second = await registered(collector, first.id, 'Otro nombre');
    expect((await ask(first.token, first.id)).statusCode).toBe(401);
    expect((await ask(second.token, first.id)).statusCode).toBe(200);
    const { items } = (await collector.request({ url: '/api/v1/devices' })).json<{ items: object[] }>();
    expect(items).toMatchObject([{ id: first.id, name: 'Otro nombre', revokedAt: null }]);
  });

  test('registers neither itself again nor another: its month ends', async () => {
    const collector = await api.signedIn('collector');
    const phone = await registered(collector);
    for (const id of [phone.id, randomUUID()]) {
      const answer = await api.server.inject({
        method: 'POST',
        url: '/api/v1/devices',
        headers: { authorization: `Bearer ${phone.token}`, 'x-cartera-device': phone.id },
        payload: { id, name: 'Otro' },
      });
      expect(answer.json()).toMatchObject({ status: 403, code: 'device.needsPassword' });
    }
  });

  test('under the id of another person’s is refused, and that one goes on', async () => {
    const [collector, thief] = [await api.signedIn('collector'), await api.signedIn('collector')];
    const phone = await registered(collector);
    expect((await registered(thief, phone.id)).answer.json()).toMatchObject({ code: 'record.idReused' });
    expect((await ask(phone.token, phone.id)).statusCode).toBe(200);
    const giveUp = await thief.request({ method: 'DELETE', url: `/api/v1/devices/${phone.id}` });
    expect(giveUp.json()).toMatchObject({ status: 404, code: 'device.notFound' });
  });

  test('given up is given up for ever', async () => {
    const collector = await api.signedIn('collector');
    const phone = await registered(collector);
    const url = `/api/v1/devices/${phone.id}`;
    expect((await collector.request({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await collector.request({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await ask(phone.token, phone.id)).statusCode).toBe(401);
    expect((await registered(collector, phone.id)).answer.json()).toMatchObject({
      status: 409,
      code: 'device.revoked',
    });
  });

  test('registered by two requests at once ends with one good token', async () => {
    const collector = await api.signedIn('collector');
    const id = randomUUID();
    const both = await Promise.all([registered(collector, id), registered(collector, id)]);
    const good = await Promise.all(both.map(({ token }) => ask(token, id)));
    expect(good.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });
});

describe('limits of a person', () => {
  test('are those of the route’s class, and are not shared with others', async () => {
    const limited = await createTestServer({ CARTERA_API_OPERATION_LIMIT: '2' });
    try {
      const [busy, other] = [await limited.signedIn('phoneAgent'), await limited.signedIn('phoneAgent')];
      const next = (person: TestPerson) =>
        person.request({ method: 'POST', url: '/api/v1/tasks/next', payload: { id: randomUUID() } });
      const statuses = [await next(busy), await next(busy), await next(busy)].map(({ statusCode }) => statusCode);
      expect(statuses).toEqual([200, 200, 429]);
      const refused = await next(busy);
      expect(refused.json()).toMatchObject({ code: 'rate.exceeded' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await busy.request({ url: '/api/v1/tasks' })).statusCode).toBe(200);
      expect((await next(other)).statusCode).toBe(200);
    } finally {
      await limited.close();
    }
  });
});
