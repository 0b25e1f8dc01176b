import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { document } from '@cartera/database/schema';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let base: string;
let collector: TestPerson;
let accountId: string;

beforeAll(async () => {
  api = await createTestServer();
  collector = await api.signedIn('collector');
  ({ accountId } = await placeAccount(api.database.db, await placePortfolio(api.database.db, collector.id)));
  base = await api.server.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(() => api.close());

const photo = (): Buffer => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(50_000)]);
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function ask(method: string, path: string, headers: Record<string, string>, body?: Buffer, who = collector) {
  return fetch(new URL(path, base), {
    method,
    headers: { authorization: `Bearer ${who.token}`, 'tus-resumable': '1.0.0', ...headers },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });
}

async function begin(bytes: number): Promise<string> {
  const answer = await ask('POST', '/api/v1/uploads', { 'upload-length': String(bytes) });
  expect(answer.status).toBe(201);
  return answer.headers.get('location')!;
}

const sendPart = (path: string, part: Buffer, offset: number) =>
  ask('PATCH', path, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, part);

function keep(path: string, sha256: string, who = collector) {
  const payload = { accountId, sha256, kind: 'photo', takenAt: '2026-11-20T18:00:00Z' };
  return who.request({ method: 'POST', url: `${path}/keep`, payload });
}

const documents = () => api.database.db.select().from(document).where(eq(document.accountId, accountId));

describe('a photo', () => {
  test('goes on where it was cut, is kept once, and gives the same answer when that is asked again', async () => {
    const bytes = photo();
    const path = await begin(bytes.length);
    expect((await sendPart(path, bytes.subarray(0, 20_000), 0)).status).toBe(204);
    expect((await keep(path, sha256Of(bytes))).json()).toMatchObject({ code: 'upload.incomplete' });
    const head = await ask('HEAD', path, {});
    expect(head.headers.get('upload-offset')).toBe('20000');
    expect((await sendPart(path, bytes.subarray(20_000), 20_000)).status).toBe(204);
    const kept = await keep(path, sha256Of(bytes));
    expect(kept.statusCode).toBe(200);
    expect(kept.json()).toMatchObject({ sha256: sha256Of(bytes), bytes: bytes.length });
    expect((await keep(path, sha256Of(bytes))).json()).toEqual(kept.json());
    const again = await begin(bytes.length);
    await sendPart(again, bytes, 0);
    expect((await keep(again, sha256Of(bytes))).json()).toEqual(kept.json());
    expect(await documents()).toMatchObject([
      { kind: 'photo', mediaType: 'image/jpeg', fileName: 'foto-20261120180000.jpg' },
    ]);
  });

  test('that arrives other than it left is not kept, and starts again', async () => {
    const bytes = photo();
    const path = await begin(bytes.length);
    await sendPart(path, photo(), 0);
    expect((await keep(path, sha256Of(bytes))).json()).toMatchObject({ code: 'upload.corrupt' });
    expect((await ask('HEAD', path, {})).status).toBe(404);
  });

  test('must be one', async () => {
    const bytes = Buffer.from('#!/bin/sh');
    const path = await begin(bytes.length);
    await sendPart(path, bytes, 0);
    expect((await keep(path, sha256Of(bytes))).json()).toMatchObject({ code: 'upload.notAnImage' });
  });

  test('of 26 MB is refused before it is sent', async () => {
    const answer = await ask('POST', '/api/v1/uploads', { 'upload-length': String(26 * 1024 * 1024) });
    expect(answer.status).toBe(413);
  });
});

describe('somebody else’s upload', () => {
  test('can be neither seen, nor continued, nor kept', async () => {
    const other = await api.signedIn('collector');
    const bytes = photo();
    const path = await begin(bytes.length);
    await sendPart(path, bytes, 0);
    expect((await ask('HEAD', path, {}, undefined, other)).status).toBe(404);
    expect((await ask('DELETE', path, {}, undefined, other)).status).toBe(404);
    expect((await keep(path, sha256Of(bytes), other)).json()).toMatchObject({ code: 'upload.notFound' });
  });

  test('nor can a file be kept in a case of another client', async () => {
    const bounded = await api.signedIn('collector', [randomUUID()]);
    const path = `/api/v1/uploads/${bounded.id}.${randomUUID()}`;
    expect((await keep(path, sha256Of(photo()), bounded)).json()).toMatchObject({ code: 'account.notFound' });
  });
});
