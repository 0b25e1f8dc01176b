import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestServer } from '../support/testServer.js';
import type { TestServer } from '../support/testServer.js';

let folder: string;
let api: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cartera-screens-'));
  await mkdir(join(folder, 'console/assets'), { recursive: true });
  await writeFile(join(folder, 'console/index.html'), '<!doctype html><title>Consola</title>');
  await writeFile(join(folder, 'console/assets/main-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'console/assets/main-1a2b.js.br'), brotliCompressSync('export {};'));
  await writeFile(join(folder, 'secret.txt'), 'nobody reads this');
  api = await createTestServer({ CARTERA_CONSOLE_FILES: join(folder, 'console') });
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const page = { accept: 'text/html,*/*' };

describe('the console', () => {
  test.each(['/', '/accounts', '/accounts/1/show?tab=2'])(
    '%s is the page, asked again each time, under its policy',
    async (url) => {
      const answer = await api.server.inject({ url, headers: page });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('Consola');
      expect(answer.headers['cache-control']).toBe('no-cache');
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/script-src|unsafe-eval|https?:/);
    },
  );

  test('a file with a hash in its name is kept for good; one of an older version is not found', async () => {
    const file = await api.server.inject({ url: '/assets/main-1a2b.js' });
    expect(file.headers['content-type']).toContain('javascript');
    expect(file.headers['cache-control']).toContain('immutable');
    const gone = await api.server.inject({ url: '/assets/main-0000.js', headers: { accept: '*/*' } });
    expect(gone.json()).toMatchObject({ status: 404, code: 'route.notFound' });
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/%00'])(
    '%s leads out of the folder for nobody',
    async (url) => {
      const answer = await api.server.inject({ url, headers: { accept: '*/*' } });
      expect(answer.body).not.toContain('nobody reads this');
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    },
  );

  test('what was compressed when it was built is sent so to who takes it', async () => {
    const url = '/assets/main-1a2b.js';
    const small = await api.server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.headers['content-type']).toContain('javascript');
    expect(small.headers.vary).toBe('accept-encoding');
    expect(small.headers['cache-control']).toContain('immutable');
    const plain = await api.server.inject({ url, headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe('export {};');
    const first = await api.server.inject({ url: '/', headers: { ...page, 'accept-encoding': 'gzip, br' } });
    expect(first.body).toContain('Consola');
  });

  test('what programs ask is answered as before', async () => {
    const unknown = await api.server.inject({ url: '/api/v1/nothing', headers: page });
    expect(unknown.json()).toMatchObject({ status: 404, code: 'route.notFound' });
    const posted = await api.server.inject({ method: 'POST', url: '/accounts', headers: page });
    expect(posted.json()).toMatchObject({ status: 404 });
    expect((await api.server.inject({ url: '/health/live' })).statusCode).toBe(200);
    expect((await api.server.inject({ url: '/docs/' })).headers['content-type']).toContain('text/html');
  });
});
