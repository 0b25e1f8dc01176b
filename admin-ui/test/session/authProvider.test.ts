import { afterEach, describe, expect, test } from '@jest/globals';
import { roles, can } from '@cartera/domain/people';
import { ApiProblem } from '../../src/asking/index.js';
import { consoleAuth, session } from '../../src/session/index.js';
import type { SignedIn } from '../../src/session/index.js';
import { answering, problem } from '../support/answering.js';

const person = (role: SignedIn['role']): SignedIn => ({
  id: '00000000-0000-4000-8000-000000000001',
  username: 'quien',
  fullName: 'Quien Sea',
  role,
  clientScope: null,
  passwordTemporary: false,
  actions: [],
  desks: [],
});
const auth = consoleAuth({ intakes: { permission: 'intake.read', writePermission: 'intake.place' } });

afterEach(() => session.closed());

describe('who may open what', () => {
  test.each([...roles])('%s: as the table of domain says, for reading and for writing', async (role) => {
    session.began(person(role));
    expect(await auth.canAccess?.({ resource: 'intakes', action: 'list' })).toBe(can(role, 'intake.read'));
    expect(await auth.canAccess?.({ resource: 'intakes', action: 'create' })).toBe(can(role, 'intake.place'));
    expect(await auth.canAccess?.({ resource: 'intakes', action: 'ruling.decide' })).toBe(can(role, 'ruling.decide'));
  });
});

describe('the session', () => {
  test('is asked for once, however many screens want to know', async () => {
    const asked = answering({ 'GET /api/v1/session': { body: person('clerk') } });
    await Promise.all([
      auth.checkAuth({}),
      auth.checkAuth({}),
      auth.canAccess?.({ resource: 'intakes', action: 'list' }),
    ]);
    expect(asked).toHaveLength(1);
  });

  test('nobody signed in is sent to sign in; an API that is away is not a reason to', async () => {
    answering({ 'GET /api/v1/session': problem(401, 'session.required') });
    await expect(auth.checkAuth({})).rejects.toBeInstanceOf(ApiProblem);
    answering({ 'GET /api/v1/session': problem(503, 'service.databaseUnavailable') });
    await expect(auth.checkAuth({})).resolves.toBeUndefined();
  });

  test('that ends under a screen is told to it, and the screen stays', async () => {
    session.began(person('clerk'));
    await auth.checkError(new ApiProblem({ status: 401, title: 'Su sesión terminó.' }));
    expect(session.current().ended).toBe(true);
    session.began(person('clerk'));
    await auth.checkError(new ApiProblem({ status: 403, title: 'Su papel no lo permite.' }));
    expect(session.current().ended).toBe(false);
  });

  test('a temporary password leads to the choice of another', async () => {
    answering({
      'POST /api/v1/session': {
        status: 201,
        body: { token: 't', expiresAt: '', person: { ...person('clerk'), passwordTemporary: true } },
      },
    });
    expect(await auth.login({ username: 'quien', password: 'temporal' })).toEqual({ redirectTo: '/password' });
  });
});
