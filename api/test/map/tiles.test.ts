import { randomBytes } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteRange } from '../../src/map/index.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

const content = randomBytes(70_000);

let folder: string;
let tiles: string;
let api: TestServer;
let agent: TestPerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cartera-tiles-'));
  tiles = join(folder, 'tiles.pmtiles');
  api = await createTestServer({ CARTERA_MAP_TILES: tiles });
  agent = await api.signedIn('phoneAgent');
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

function ask(headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  return agent.request({ method, url: '/api/v1/map/tiles.pmtiles', headers });
}

describe('the base map', () => {
  test('is missing until one is installed, and says how', async () => {
    expect((await ask()).json()).toMatchObject({ status: 404, code: 'map.notInstalled' });
    await writeFile(tiles, content);
    expect((await ask()).statusCode).toBe(200);
  });

  test('is read whole or by parts, as a browser asks for them', async () => {
    const whole = await ask();
    expect(whole.rawPayload.equals(content)).toBe(true);
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-length': String(content.length) });
    const part = await ask({ range: 'bytes=100-16483' });
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-16483/${content.length}`);
    expect(part.rawPayload.equals(content.subarray(100, 16_484))).toBe(true);
    const tail = await ask({ range: 'bytes=-10' });
    expect(tail.rawPayload.equals(content.subarray(-10))).toBe(true);
    const over = await ask({ range: 'bytes=69990-99999' });
    expect(over.rawPayload.equals(content.subarray(69_990))).toBe(true);
    const head = await ask({}, 'HEAD');
    expect(head.headers['content-length']).toBe(String(content.length));
    expect(head.rawPayload).toHaveLength(0);
  });

  test('refuses a part beyond its end', async () => {
    const answer = await ask({ range: 'bytes=70000-' });
    expect(answer.json()).toMatchObject({ status: 416, code: 'map.rangeInvalid' });
    expect(answer.headers['content-range']).toBe('bytes */70000');
  });

  test('is not sent again to who has it, and never mixed with the next one', async () => {
    const { etag } = (await ask({ range: 'bytes=0-9' })).headers as { etag: string };
    expect((await ask({ 'if-none-match': etag })).statusCode).toBe(304);
    expect((await ask({ range: 'bytes=0-9', 'if-range': etag })).statusCode).toBe(206);
    const next = randomBytes(content.length);
    await writeFile(`${tiles}.new`, next);
    await rename(`${tiles}.new`, tiles);
    expect((await ask({ 'if-none-match': etag })).statusCode).toBe(200);
    const mixed = await ask({ range: 'bytes=0-9', 'if-range': etag });
    expect(mixed.statusCode).toBe(200);
    expect(mixed.rawPayload.equals(next)).toBe(true);
    expect(mixed.headers.etag).not.toBe(etag);
  });

  test('is for people of the house', async () => {
    expect((await api.server.inject({ url: '/api/v1/map/tiles.pmtiles' })).statusCode).toBe(401);
  });
});

describe('a range', () => {
  test('that is answered lies within the file and is what was asked for', () => {
    const edge = fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined });
    fc.assert(
      fc.property(edge, edge, fc.integer({ min: 1, max: 100 }), (from, until, size) => {
        const range = byteRange(`bytes=${from ?? ''}-${until ?? ''}`, size);
        if (range === undefined) return;
        if (range === 'unsatisfiable') return expect(from === undefined ? until === 0 : from >= size).toBe(true);
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThan(size);
        expect(range.start).toBeLessThanOrEqual(range.end);
        if (from !== undefined) expect(range.start).toBe(from);
        else expect(range.end - range.start + 1).toBe(Math.min(until!, size));
      }),
    );
  });

  test.each(['', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes=0-1,3-4', 'bytes=9-3'])('%s is passed over', (header) => {
    expect(byteRange(header, 100)).toBeUndefined();
  });
});
