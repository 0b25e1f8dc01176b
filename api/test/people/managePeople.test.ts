import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCall, placeAccount, placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer, password } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let administrator: TestPerson;
let own: Placement;
let foreign: Placement;

beforeAll(async () => {
  api = await createTestServer();
  administrator = await api.signedIn('administrator');
  own = await placePortfolio(api.database.db, administrator.id);
  foreign = await placePortfolio(api.database.db, administrator.id);
});

afterAll(() => api.close());

const people = '/api/v1/people';

function newPerson(more: object = {}) {
  const id = randomUUID();
  return { id, username: `u-${id}`, fullName: 'Ana Prueba', role: 'clerk', clientScope: null, password, ...more };
}

function post(person: TestPerson, url: string, payload?: object) {
  return person.request({ method: 'POST', url, ...(payload === undefined ? {} : { payload }) });
}

async function signIn(username: string, secret: string) {
  const answer = await api.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password: secret },
  });
  const token = answer.statusCode === 201 ? answer.json<{ token: string }>().token : '';
  const request = (options: { method?: 'GET' | 'POST' | 'DELETE'; url: string; payload?: object }) =>
    api.server.inject({ ...options, headers: { authorization: `Bearer ${token}` } });
  return { answer, request };
}

describe('a new person', () => {
  test('is made once, with a password that opens nothing but the choice of another', async () => {
    const asked = newPerson();
    const made = await post(administrator, people, asked);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ id: asked.id, role: 'clerk', passwordTemporary: true, disabledAt: null });
    expect(made.body).not.toContain('assword":"');
    expect((await post(administrator, people, asked)).statusCode).toBe(200);
    expect((await post(administrator, people, { ...asked, role: 'auditor' })).json()).toMatchObject({
      code: 'record.idReused',
    });
    expect(
      (await post(administrator, people, newPerson({ username: asked.username.toUpperCase() }))).json(),
    ).toMatchObject({
      code: 'person.usernameTaken',
    });

    const { answer, request } = await signIn(asked.username, password);
    expect(answer.json()).toMatchObject({ person: { passwordTemporary: true } });
    expect((await request({ url: '/api/v1/accounts' })).json()).toMatchObject({
      code: 'session.passwordChangeRequired',
      status: 403,
    });
    expect(
      (await request({ method: 'POST', url: '/api/v1/devices', payload: { id: randomUUID(), name: 'x' } })).statusCode,
    ).toBe(403);
    const choose = (current: string, chosen: string) =>
      request({ method: 'POST', url: '/api/v1/session/password', payload: { current, chosen } });
    expect((await choose('wrong', 'otra nueva tarde en Colima')).json()).toMatchObject({ code: 'password.wrong' });
    expect((await choose(password, password)).json()).toMatchObject({
      errors: [{ code: 'password.unchanged', field: '/chosen' }],
    });
    expect((await choose(password, 'otra nueva tarde en Colima')).statusCode).toBe(204);
    expect((await request({ url: '/api/v1/accounts' })).statusCode).toBe(200);
    expect((await signIn(asked.username, password)).answer.statusCode).toBe(401);
    expect((await signIn(asked.username, 'otra nueva tarde en Colima')).answer.statusCode).toBe(201);
  });

  test.each([
    ['a short password', { password: 'cortisima' }, '/password'],
    ['a password of one sign', { password: 'aaaaaaaaaaaaaaaa' }, '/password'],
    ['a user name with a space', { username: 'dos palabras' }, '/username'],
    ['an unknown role', { role: 'king' }, '/role'],
    ['a blank name', { fullName: '   ' }, '/fullName'],
    ['a client that is no id', { clientScope: ['x'] }, '/clientScope/0'],
    ['a field too many', { isAdmin: true }, '/isAdmin'],
  ])('with %s is refused by its field', async (_what, wrong, field) => {
    const refused = await post(administrator, people, newPerson(wrong));
    expect(refused.json()).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ field }] });
  });
});

describe('an administrator of some clients', () => {
  test('sees, makes and changes only people of those, and gives no more than they have', async () => {
    const scoped = await api.signedIn('administrator', [own.clientId]);
    const inside = newPerson({ clientScope: [own.clientId] });
    expect((await post(scoped, people, inside)).statusCode).toBe(201);
    for (const clientScope of [null, [foreign.clientId], [own.clientId, foreign.clientId]])
      expect((await post(scoped, people, newPerson({ clientScope }))).json()).toMatchObject({
        code: 'person.scopeTooWide',
      });
    const wide = await scoped.request({
      method: 'PATCH',
      url: `${people}/${inside.id}`,
      payload: { clientScope: null },
    });
    expect(wide.json()).toMatchObject({ code: 'person.scopeTooWide' });
    const outside = newPerson();
    await post(administrator, people, outside);
    for (const path of ['', '/sessions'])
      expect((await scoped.request({ url: `${people}/${outside.id}${path}` })).statusCode).toBe(404);
    for (const path of ['disable', 'enable', 'end-sessions'])
      expect((await post(scoped, `${people}/${outside.id}/${path}`)).statusCode).toBe(404);
    expect((await post(scoped, `${people}/${outside.id}/reset-password`, { password })).statusCode).toBe(404);
    const listed = (await scoped.request({ url: `${people}?limit=200` })).json<{
      items: { id: string }[];
      total: number;
    }>();
    expect(listed.items.map(({ id }) => id).sort()).toEqual([inside.id, scoped.id].sort());
    expect(listed.total).toBe(2);
  });
});

describe('shutting out', () => {
  test('ends every session, frees the tasks, and can be taken back; the old sessions stay ended', async () => {
    const agent = await api.signedIn('phoneAgent');
    const { accountId } = await placeAccount(api.database.db, own);
    const taskId = await openCall(api.database.db, own, accountId);
    expect((await post(agent, `/api/v1/tasks/${taskId}/claim`)).statusCode).toBe(200);
    const disabled = await post(administrator, `${people}/${agent.id}/disable`);
    expect(disabled.json<{ disabledAt: string | null }>().disabledAt).not.toBeNull();
    expect((await agent.request({ url: '/api/v1/session' })).statusCode).toBe(401);
    expect((await signIn(agent.id, password)).answer.statusCode).toBe(401);
    const [task] = await api.database.sql<
      { claimed_by: string | null }[]
    >`select claimed_by from task where id = ${taskId}`;
    expect(task).toEqual({ claimed_by: null });
    expect((await post(administrator, `${people}/${agent.id}/enable`)).json()).toMatchObject({ disabledAt: null });
    expect((await agent.request({ url: '/api/v1/session' })).statusCode).toBe(401);
    expect((await signIn(agent.id, password)).answer.statusCode).toBe(201);
  });

  test('a role or a client taken away holds at once, and what is out of reach goes back to its desk', async () => {
    const agent = await api.signedIn('phoneAgent');
    const { accountId } = await placeAccount(api.database.db, own);
    const taskId = await openCall(api.database.db, own, accountId);
    const holder = async () => {
      const [row] = await api.database.sql<
        { claimed_by: string | null }[]
      >`select claimed_by from task where id = ${taskId}`;
      return row!.claimed_by;
    };
    await post(agent, `/api/v1/tasks/${taskId}/claim`);
    const patch = (payload: object) =>
      administrator.request({ method: 'PATCH', url: `${people}/${agent.id}`, payload });
    expect((await patch({ fullName: 'Ana Nueva' })).json()).toMatchObject({
      fullName: 'Ana Nueva',
      role: 'phoneAgent',
    });
    expect(await holder()).toBe(agent.id);
    await patch({ clientScope: [foreign.clientId] });
    expect(await holder()).toBeNull();
    expect((await post(agent, `/api/v1/tasks/${taskId}/claim`)).statusCode).toBe(404);
    await patch({ clientScope: null, role: 'auditor' });
    expect((await post(agent, `/api/v1/tasks/${taskId}/claim`)).json()).toMatchObject({ code: 'permission.denied' });
    expect((await patch({})).statusCode).toBe(400);
  });

  test('a reset gives a temporary password, ends what was open and undoes the lock', async () => {
    const clerk = await api.signedIn('clerk');
    for (let attempt = 0; attempt < 5; attempt++) await signIn(clerk.id, 'no');
    expect((await signIn(clerk.id, password)).answer.json()).toMatchObject({ code: 'session.locked' });
    const reset = await post(administrator, `${people}/${clerk.id}/reset-password`, {
      password: 'lluvia tarde colima norte',
    });
    expect(reset.json()).toMatchObject({ passwordTemporary: true });
    expect((await clerk.request({ url: '/api/v1/session' })).statusCode).toBe(401);
    const { answer } = await signIn(clerk.id, 'lluvia tarde colima norte');
    expect(answer.json()).toMatchObject({ person: { passwordTemporary: true } });
  });

  test('never takes the last administrator of everything, however it is asked and by how many at once', async () => {
    const alone = await createTestServer();
    try {
      const [first, second] = [await alone.signedIn('administrator'), await alone.signedIn('administrator')];
      const both = await Promise.all([
        post(first, `${people}/${second.id}/disable`),
        post(second, `${people}/${first.id}/disable`),
      ]);
      expect(both.map(({ statusCode }) => statusCode).filter((status) => status === 200)).toHaveLength(1);
      const left = both[0].statusCode === 200 ? first : second;
      const refusals = [
        await post(left, `${people}/${left.id}/disable`),
        await left.request({ method: 'PATCH', url: `${people}/${left.id}`, payload: { role: 'supervisor' } }),
        await left.request({ method: 'PATCH', url: `${people}/${left.id}`, payload: { clientScope: [] } }),
      ];
      for (const refusal of refusals) expect(refusal.json()).toMatchObject({ status: 409, code: 'person.lastKeeper' });
      expect((await left.request({ url: '/api/v1/session' })).statusCode).toBe(200);
    } finally {
      await alone.close();
    }
  });

  test('who changed whom is kept where nobody can rewrite it, without a name', async () => {
    const clerk = await api.signedIn('clerk');
    await post(administrator, `${people}/${clerk.id}/disable`);
    const rows = await api.database.sql`select data from change where topic = 'person' and entity_id = ${clerk.id}`;
    expect(rows).toEqual([{ data: { kind: 'disabled', actor: administrator.id } }]);
    await expect(api.database.sql`update change set data = '{}' where entity_id = ${clerk.id}`).rejects.toThrow(
      /permission denied/,
    );
  });
});
