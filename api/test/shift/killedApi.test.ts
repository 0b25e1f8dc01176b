import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openShift } from '@cartera/database/shift';
import { createTestServer } from '../support/testServer.js';
import type { TestServer } from '../support/testServer.js';
import { makePhone, makeUnit } from './phone.js';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
const started = Date.now() - 3_600_000;

let api: TestServer;
let killed: ChildProcess;
let address: string;

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return port;
}

/** Another process of the API on the same database, that may be killed. */
async function startApi(): Promise<void> {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const { config } = api.server;
  const settings = { ...config, CARTERA_DATABASE_URL: api.database.url, CARTERA_API_PORT: port };
  const told = Object.entries(settings).filter(([, value]) => value !== undefined);
  const environment = Object.fromEntries(told.map(([name, value]) => [name, String(value)]));
  killed = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  killed.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  killed.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  for (;;) {
    const live = await fetch(`${address}/health/live`).catch(() => undefined);
    if (live?.ok === true) return;
    if (killed.exitCode !== null) throw new Error(`the API ended with ${killed.exitCode}:\n${said.slice(-2000)}`);
    await sleep(200);
  }
}

beforeAll(async () => {
  api = await createTestServer();
  await startApi();
}, 120_000);

afterAll(async () => {
  killed.kill('SIGKILL');
  await api.close();
});

test('an API that is killed in the middle has lost nothing that it has answered', async () => {
  const unitId = await makeUnit(api);
  const phones = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const phone = await makePhone(api, unitId);
      const shiftId = randomUUID();
      const { personId: collectorId, deviceId } = phone;
      const shift = { id: shiftId, collectorId, unitId, deviceId, day: '2026-11-22' };
      const times = { startedAt: new Date(started), endsBy: new Date(started + 36_000_000) };
      await openShift(api.database.db, { ...shift, ...times }, new Date(started));
      return { ...phone, shiftId };
    }),
  );
  const answered = new Map<string, number>();
  let isOver = false;
  const sendOn = async ({ shiftId, headers }: (typeof phones)[number]): Promise<void> => {
    for (let batch = 0; !isOver; batch += 1) {
      const fixes = Array.from({ length: 20 }, (_, index) => ({
        at: new Date(started + (batch * 20 + index) * 10).toISOString(),
        longitude: -99.1,
        latitude: 19.4,
        accuracyMetres: 5,
      }));
      const body = JSON.stringify({ shiftId, fixes });
      const url = `${address}/api/v1/positions`;
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
        });
        if (answer.ok) answered.set(shiftId, (batch + 1) * 20);
      } catch {
        isOver = true;
      }
    }
  };
  const sending = phones.map(sendOn);
  await sleep(1_500);
  killed.kill('SIGKILL');
  await Promise.all(sending);
  expect([...answered.values()].reduce((sum, fixes) => sum + fixes, 0)).toBeGreaterThan(0);
  for (const { shiftId } of phones) {
    const [stored] = await api.database.sql<{ count: number }[]>`
      select count(*)::int from position where shift_id = ${shiftId}`;
    expect(stored?.count).toBeGreaterThanOrEqual(answered.get(shiftId) ?? 0);
  }
}, 60_000);
