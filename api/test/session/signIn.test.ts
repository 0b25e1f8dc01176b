import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { person, session, signInAttempt } from '@cartera/database/schema';
import { createPerson } from '../../src/people/index.js';
import { sessionCookie, tokenSha256, usernameSha256 } from '../../src/session/index.js';
import { createTestServer, password } from '../support/testServer.js';
import type { TestServer } from '../support/testServer.js';

let api: TestServer;

beforeAll(async () => {
  api = await createTestServer();
});

afterAll(() => api.close());

const url = '/api/v1/session';

async function newUser(username: string = randomUUID()) {
  const id = randomUUID();
  await createPerson(api.database.db, {
    id,
    username,
    fullName: 'Ana Prueba',
    role: 'clerk',
    clientScope: null,
    password,
  });
  return { id, username };
}

describe('sign-in', () => {
  test('gives one opaque token, as a strict cookie and for Bearer, and keeps only its hash', async () => {
    const { id, username } = await newUser();
    const answer = await api.server.inject({ method: 'POST', url, payload: { username, password } });
    expect(answer.statusCode).toBe(201);
    const { token, person: me } = answer.json<{ token: string; person: { id: string; role: string } }>();
    expect(me).toMatchObject({ id, role: 'clerk' });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(answer.cookies).toEqual([
      expect.objectContaining({ name: sessionCookie, value: token, httpOnly: true, sameSite: 'Strict', path: '/' }),
    ]);
    const rows = await api.database.db.select().from(session).where(eq(session.personId, id));
    expect(rows.map((row) => row.tokenSha256)).toEqual([tokenSha256(token)]);
    expect(answer.body).not.toContain('passwordHash');
  });

  test('revocation ends both doors at once, and may be repeated', async () => {
    const clerk = await api.signedIn('clerk');
    const other = await api.signedIn('clerk');
    expect((await clerk.request({ url })).statusCode).toBe(200);
    expect((await clerk.request({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await clerk.request({ url })).json()).toMatchObject({ code: 'session.required', status: 401 });
    expect((await api.server.inject({ url, cookies: { [sessionCookie]: clerk.token } })).statusCode).toBe(401);
    expect((await other.request({ url })).statusCode).toBe(200);
  });

  test('an expired session and a disabled person open nothing', async () => {
    const clerk = await api.signedIn('clerk');
    await api.database.db
      .update(session)
      .set({ expiresAt: new Date() })
      .where(eq(session.tokenSha256, tokenSha256(clerk.token)));
    expect((await clerk.request({ url })).statusCode).toBe(401);
    const disabled = await api.signedIn('clerk');
    await api.database.db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, disabled.id));
    expect((await disabled.request({ url })).statusCode).toBe(401);
  });

  test('an unknown user and a wrong password get one and the same answer, and lock alike', async () => {
    const { username } = await newUser();
    for (const name of [username, randomUUID()]) {
      const guess = (secret: string) =>
        api.server.inject({ method: 'POST', url, payload: { username: name, password: secret } });
      for (let attempt = 0; attempt < 5; attempt++)
        expect((await guess('no')).json()).toMatchObject({ code: 'session.refused', status: 401 });
      const locked = await guess(password);
      expect(locked.json()).toMatchObject({ code: 'session.locked', status: 429 });
      const wait = Number(locked.headers['retry-after']);
      expect(wait).toBeGreaterThan(50);
      expect(wait).toBeLessThanOrEqual(60);
    }
  });

  test('each further failure locks for longer; a good sign-in forgets them all', async () => {
    const { username } = await newUser();
    const guess = (secret: string) =>
      api.server.inject({ method: 'POST', url, payload: { username, password: secret } });
    const pass = () =>
      api.database.db
        .update(signInAttempt)
        .set({ lockedUntil: new Date(Date.now() - 1) })
        .where(eq(signInAttempt.usernameSha256, usernameSha256(username)));
    for (let attempt = 0; attempt < 5; attempt++) await guess('no');
    const waits: number[] = [];
    for (let round = 0; round < 3; round++) {
      waits.push(Number((await guess('no')).headers['retry-after']));
      await pass();
      expect((await guess('no')).statusCode).toBe(401);
    }
    expect(waits.map((wait) => Math.round(wait / 60))).toEqual([1, 2, 4]);
    await pass();
    expect((await guess(password)).statusCode).toBe(201);
    expect((await guess('no')).statusCode).toBe(401);
    expect((await guess(password)).statusCode).toBe(201);
  });

  test('guesses that come at once are no better than guesses in a row', async () => {
    const { username } = await newUser();
    const guess = () => api.server.inject({ method: 'POST', url, payload: { username, password: 'no' } });
    const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  test('what is counted names nobody', async () => {
    const secret = `contraseña-en-el-lugar-del-usuario-${randomUUID()}`;
    await api.server.inject({ method: 'POST', url, payload: { username: secret, password: 'x' } });
    const rows = await api.database.db.select().from(signInAttempt);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('contraseña');
  });

  test('a cookie alone may read but not operate from another site', async () => {
    const clerk = await api.signedIn('clerk');
    const cookies = { [sessionCookie]: clerk.token };
    expect((await api.server.inject({ url, cookies })).statusCode).toBe(200);
    const crossSite = await api.server.inject({
      method: 'DELETE',
      url,
      cookies,
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(crossSite.json()).toMatchObject({ code: 'session.crossSite', status: 403 });
    expect(
      (await api.server.inject({ method: 'DELETE', url, cookies, headers: { 'x-cartera': '1' } })).statusCode,
    ).toBe(204);
  });

  test('sign-ins from one address are limited, with the wait in Retry-After', async () => {
    const limited = await createTestServer({ CARTERA_API_SIGN_IN_LIMIT: '3' });
    try {
      const attempt = () => limited.server.inject({ method: 'POST', url, payload: { username: 'x', password: 'y' } });
      const statuses: number[] = [];
      for (let count = 0; count < 4; count++) statuses.push((await attempt()).statusCode);
      expect(statuses).toEqual([401, 401, 401, 429]);
      const refused = await attempt();
      expect(refused.json()).toMatchObject({ code: 'rate.exceeded' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await limited.close();
    }
  });

  test('the same user name in another case is the same person', async () => {
    const { username } = await newUser(`Maria.${randomUUID()}`);
    const answer = await api.server.inject({
      method: 'POST',
      url,
      payload: { username: username.toUpperCase(), password },
    });
    expect(answer.statusCode).toBe(201);
  });
});
