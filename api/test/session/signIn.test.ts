import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { person, session } from '@cartera/database/schema';
import { createPerson } from '../../src/people/index.js';
import { sessionCookie, tokenSha256 } from '../../src/session/index.js';
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

  test('unknown user, wrong password and locked user get one and the same answer', async () => {
    const { username } = await newUser();
    const wrong = (name: string, secret: string) =>
      api.server.inject({ method: 'POST', url, payload: { username: name, password: secret } });
    const bodies: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt++) bodies.push((await wrong(username, 'no')).json());
    bodies.push((await wrong(username, password)).json());
    bodies.push((await wrong(randomUUID(), password)).json());
    for (const body of bodies) expect(body).toMatchObject({ code: 'session.refused', status: 401 });
    expect(new Set(bodies.map((body) => (body as { title: string }).title)).size).toBe(1);
  });

  test('the lock ends by itself and the count starts again; parallel guesses are all counted', async () => {
    const { id, username } = await newUser();
    const guess = (secret: string) =>
      api.server.inject({ method: 'POST', url, payload: { username, password: secret } });
    await Promise.all(Array.from({ length: 5 }, () => guess('no')));
    expect((await guess(password)).statusCode).toBe(401);
    await api.database.db
      .update(person)
      .set({ lockedUntil: new Date(Date.now() - 1) })
      .where(eq(person.id, id));
    expect((await guess('no')).statusCode).toBe(401);
    expect((await guess(password)).statusCode).toBe(201);
    const [row] = await api.database.db.select().from(person).where(eq(person.id, id));
    expect(row).toMatchObject({ failedSignIns: 0, lockedUntil: null });
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
