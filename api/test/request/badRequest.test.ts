import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect as connectDatabase } from '@cartera/database/connection';
import type { AddressInfo } from 'node:net';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount } from '../support/fixtures.js';
import { createTestServer, password } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let admin: TestPerson;
let placed: PlacedAccount;

beforeAll(async () => {
  api = await createTestServer();
  admin = await api.signedIn('administrator');
  placed = await placeAccount(api.database.db, await placePortfolio(api.database.db, admin.id));
});

afterAll(() => api.close());

const search = '/api/v1/accounts/search';

function postJson(url: string, payload: string, contentType = 'application/json') {
  return admin.request({ method: 'POST', url, payload, headers: { 'content-type': contentType } });
}

describe('a bad request gets its own 4xx problem', () => {
  test('problems are RFC 9457, in Spanish unless English is asked for', async () => {
    const spanish = await admin.request({ url: '/api/v1/nowhere' });
    expect(spanish.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': 'es',
      vary: 'accept-language',
    });
    expect(spanish.json()).toEqual({
      type: 'urn:cartera:problem:route.notFound',
      title: 'Esa dirección no existe.',
      status: 404,
      detail: 'Revise la dirección en la documentación de la API.',
      code: 'route.notFound',
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as unknown,
    });
    const english = await admin.request({ url: '/api/v1/nowhere', headers: { 'accept-language': 'en-US,en;q=0.9' } });
    expect(english.json()).toMatchObject({ title: 'That address does not exist.' });
  });

  test.each([
    ['truncated JSON', '{"text": "ana"', 400, 'request.malformed'],
    ['no body at all', '', 400, 'request.malformed'],
    ['a poisoned prototype', '{"__proto__": {"x": 1}, "text": "ana"}', 400, 'request.malformed'],
    ['the wrong top type', '["ana"]', 400, 'request.invalid'],
    ['a null body', 'null', 400, 'request.invalid'],
    ['a number for a text', '{"text": 12}', 400, 'request.invalid'],
    ['null for a text', '{"text": null}', 400, 'request.invalid'],
    ['a text for a number', '{"text": "ana", "limit": "5"}', 400, 'request.invalid'],
    ['an unknown field', '{"text": "ana", "txet": "x"}', 400, 'request.invalid'],
    ['a NUL character', '{"text": "an\\u0000a"}', 400, 'request.invalid'],
    ['half a surrogate pair', '{"text": "an\\ud800a"}', 400, 'request.invalid'],
    ['a cursor of nobody', '{"text": "ana", "after": "zzz"}', 400, 'request.cursorInvalid'],
    [
      'a cursor of another list',
      `{"text": "ana", "after": "${Buffer.from('["x"]').toString('base64url')}"}`,
      400,
      'request.cursorInvalid',
    ],
    ['a moment that does not exist', '{"text": "ana", "nextBefore": "2026-02-30T00:00:00Z"}', 400, 'request.invalid'],
    ['a leap second', '{"text": "ana", "nextBefore": "2016-12-31T23:59:60Z"}', 400, 'request.invalid'],
  ])('%s', async (_name, body, status, code) => {
    const answer = await postJson(search, body);
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.statusCode).toBe(status);
  });

  test('deep nesting, a huge body and other media types are refused before they cost anything', async () => {
    const deep = `{"id":"${randomUUID()}","code":"ab","name":"x","regulation":"financial","reportEmail":"a@b.mx","ownerEmail":"a@b.mx","rules":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect((await postJson('/api/v1/clients', deep)).json()).toMatchObject({ code: 'request.invalid' });
    const huge = `{"text": "${'x'.repeat(300_000)}"}`;
    expect((await postJson(search, huge)).json()).toMatchObject({ status: 413, code: 'request.tooLarge' });
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])
      expect((await postJson(search, 'text=ana', type)).json()).toMatchObject({
        status: 415,
        code: 'request.mediaTypeUnsupported',
      });
  });

  test('validation names each field and says what is wrong in the language asked for', async () => {
    const body = { id: 'x', medium: 'pigeon', whoAnswered: 'nobody', at: 'yesterday', note: '' };
    const url = `/api/v1/accounts/${placed.accountId}/commands/record-contact`;
    const answer = await admin.request({ method: 'POST', url, payload: body });
    const { errors } = answer.json<{ errors: { field: string; message: string }[] }>();
    expect(Object.fromEntries(errors.map(({ field, message }) => [field, message]))).toMatchObject({
      '/id': 'Debe ser un identificador UUID.',
      '/medium': 'Debe ser uno de: call, visit, letter, message.',
      '/at': expect.stringContaining('Debe ser una fecha y hora con zona') as unknown,
      '/note': 'No puede ir vacío.',
      '/result': 'Es obligatorio.',
    });
    const english = await admin.request({ method: 'POST', url, payload: body, headers: { 'accept-language': 'en' } });
    expect(english.json<{ errors: unknown[] }>().errors).toContainEqual({
      field: '/result',
      code: 'field.required',
      message: 'Is required.',
    });
  });

  test('addresses: a bad UUID, an unknown one, bad escapes, odd queries, a wrong method', async () => {
    const get = async (url: string) => (await admin.request({ url })).json<{ status: number; code: string }>();
    expect(await get('/api/v1/accounts/not-a-uuid')).toMatchObject({
      status: 400,
      code: 'request.invalid',
      errors: [{ field: '/id', code: 'field.format' }],
    });
    expect(await get(`/api/v1/accounts/${randomUUID()}`)).toMatchObject({ status: 404, code: 'account.notFound' });
    expect(await get('/api/v1/accounts/%E0%A4%A')).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(await get('/api/v1/accounts/%00')).toMatchObject({ status: 400 });
    expect(await get(`/api/v1/accounts/${'a'.repeat(500)}`)).toMatchObject({ status: 414 });
    expect(await get('/api/v1/accounts?limit=0')).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(await get('/api/v1/accounts?limit=abc')).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(await get('/api/v1/accounts?limit=5&limit=6')).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(await get('/api/v1/accounts?nextBefore=tomorrow')).toMatchObject({ status: 400 });
    expect(await get('/api/v1/accounts?unknown=1')).toMatchObject({ status: 400 });
    const put = await admin.request({ method: 'PUT', url: `/api/v1/accounts/${placed.accountId}`, payload: {} });
    expect(put.json()).toMatchObject({ status: 405, code: 'route.methodNotAllowed' });
    expect(put.headers.allow).toContain('GET');
    for (const method of ['TRACE', 'QUERY', 'PATCH'] as const)
      expect((await admin.request({ method, url: '/health/live' })).statusCode).toBe(405);
  });

  test('ids of another account in a body are refused', async () => {
    const other = await placeAccount(api.database.db, await placePortfolio(api.database.db, admin.id));
    const answer = await admin.request({
      method: 'POST',
      url: `/api/v1/accounts/${placed.accountId}/commands/record-contact`,
      payload: {
        id: randomUUID(),
        medium: 'call',
        whoAnswered: 'titular',
        result: 'CUELGA',
        at: new Date().toISOString(),
        partyId: other.partyId,
      },
    });
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: '/partyId', code: 'field.notOfAccount' }] });
  });

  test('bytes that are no HTTP get a problem too', async () => {
    await api.server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toContain('HTTP/1.1 400');
    expect(answer).toContain('"code":"request.malformed"');
  });
});

describe('a failure of ours', () => {
  test('hides its cause from the sender, and keeps debtors out of the log', async () => {
    const lines: string[] = [];
    const loud = await createTestServer({ CARTERA_LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
    const owner = new URL(process.env.CARTERA_DATABASE_OWNER_URL!);
    owner.pathname = `/${loud.database.name}`;
    const breaker = connectDatabase(owner.toString(), 'test', 1);
    try {
      const person = await loud.signedIn('administrator');
      await breaker.sql`alter table party rename to party_gone`;
      const answer = await person.request({ method: 'POST', url: search, payload: { text: 'Secreto Apellido' } });
      const problem = answer.json<{ instance: string }>();
      expect(problem).toMatchObject({ status: 500, code: 'service.unexpected' });
      expect(answer.body).not.toMatch(/party|select|42P01/);
      const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      const failure = logged.find(({ level }) => level === 50);
      // Support finds the line by the identifier that the sender was given.
      expect(problem.instance).toBe(`urn:uuid:${String(failure?.reqId)}`);
      expect(JSON.stringify(failure)).toContain('42P01');
      expect(JSON.stringify(failure)).toContain('/api/v1/accounts/search');
    } finally {
      await breaker.close();
      await loud.close();
    }
    expect(lines.join('')).not.toMatch(/Secreto|Apellido/i);
    expect(lines.join('')).not.toContain(password);
  });

  test('a database that does not answer is a 503 that says when to come back', async () => {
    const lonely = await createTestServer({ CARTERA_LOG_LEVEL: 'silent' });
    const person = await lonely.signedIn('clerk');
    await lonely.server.database.close();
    const answer = await person.request({ url: '/api/v1/accounts' });
    expect(answer.json()).toMatchObject({ status: 503, code: 'service.databaseUnavailable' });
    expect(answer.headers['retry-after']).toBe('5');
    await lonely.close();
  });
});
