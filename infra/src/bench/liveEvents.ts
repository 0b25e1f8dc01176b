import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPerson } from '@cartera/api/people';
import { newToken, tokenSha256 } from '@cartera/api/session';
import type { Connection } from '@cartera/database/connection';
import { openSession } from '@cartera/database/session';
import { readEnvironment } from '../instance/index.js';
import { placeCollectors, sendHome } from './benchField.js';
import type { BenchCollector } from './benchField.js';
import type { BenchWorld } from './benchWorld.js';
import { LiveViewer } from './liveViewer.js';
import { round } from './measurement.js';
import type { Measurement } from './measurement.js';

const viewerCount = 500;
const viewersOfPerson = 5;
const commands = 60;
const everyMs = 250;
/** Viewers whose connection breaks in the middle, all at once. */
const broken = 150;
const maxMs = 300;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

/** Supervisors of everything, so that each of them may hear of every alert. */
async function signedInTokens({ db }: Connection, count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = randomUUID();
    const who = { id, username: `medicion-${id}`, fullName: 'Medición', clientScope: null, password: randomUUID() };
    await createPerson(db, { ...who, role: 'auditor' });
    const token = newToken();
    const now = new Date();
    const expiresAt = new Date(now.getTime() + 3_600_000);
    await openSession(db, { tokenSha256: tokenSha256(token), personId: id, createdAt: now, expiresAt });
    tokens.push(token);
  }
  return tokens;
}

/** A collector calls for help: one command of the field, from its sending. @returns the id of the alert */
async function callForHelp(apiUrl: string, { shiftId, deviceId, token }: BenchCollector): Promise<string> {
  const id = randomUUID();
  const response = await fetch(`${apiUrl}/api/v1/shifts/${shiftId}/panic`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-cartera-device': deviceId },
    body: JSON.stringify({ id }),
  });
  if (!response.ok) throw new Error(`A call for help was answered ${response.status}.`);
  return id;
}

/** Milliseconds that a bare NOTIFY takes to one listener: what the database's own door costs. */
async function bareNotify({ sql }: Connection): Promise<number[]> {
  const channel = `bench_${randomUUID().slice(0, 8)}`;
  const times: number[] = [];
  let sent = 0;
  const listening = await sql.listen(channel, () => times.push(performance.now() - sent));
  for (let turn = 0; turn < commands; turn += 1) {
    sent = performance.now();
    await sql`select pg_notify(${channel}, '')`;
    await sleep(20);
  }
  await listening.unlisten();
  return times;
}

/** From a command to five hundred browsers, some of which lose their connection on the way. */
export async function measureLiveEvents(connection: Connection, apiUrl: string): Promise<Measurement> {
  const callers = await placeCollectors(connection, commands, new Date(Date.now() - 60_000));
  const tokens = await signedInTokens(connection, viewerCount / viewersOfPerson);
  const viewers = Array.from(
    { length: viewerCount },
    (_, index) => new LiveViewer(`${apiUrl}/api/v1/events?topic=alert`, tokens[index % tokens.length] ?? ''),
  );
  const bare = await bareNotify(connection);
  for (const viewer of viewers) await viewer.open();
  const sentAt = new Map<string, number>();
  for (const [index, caller] of callers.entries()) {
    const sent = performance.now();
    sentAt.set(await callForHelp(apiUrl, caller), sent);
    if (index === Math.floor(commands / 2)) for (const viewer of viewers.slice(0, broken)) void viewer.reconnect();
    await sleep(Math.max(0, everyMs - (performance.now() - sent)));
  }
  await sleep(5_000);
  for (const viewer of viewers) viewer.close();
  await sendHome(connection, callers);
  const times: number[] = [];
  let lost = 0;
  for (const [index, { heardAt }] of viewers.entries())
    for (const [id, sent] of sentAt) {
      const heard = heardAt.get(id);
      if (heard === undefined) lost += 1;
      // One that was reconnecting hears late by its own doing: it must only lose nothing.
      else if (index >= broken) times.push(heard - sent);
    }
  const p99 = percentile(times, 0.99);
  const reference = percentile(bare, 0.99);
  return {
    bench: 'live-events',
    value: round(p99, 0),
    unit: 'ms',
    reference: round(reference, 1),
    ratio: round(p99 / reference),
    target: `p99 <= ${maxMs} ms from command to ${viewerCount} browsers; none lost over a forced reconnect`,
    ok: p99 <= maxMs && lost === 0,
    detail: { viewers: viewerCount, commands, p50Ms: round(percentile(times, 0.5), 0), reconnected: broken, lost },
  };
}

/** The measurement on the bench's own instance. */
export function benchLiveEvents({ connection, instance }: BenchWorld): Promise<Measurement> {
  return measureLiveEvents(connection, readEnvironment(instance)?.CARTERA_API_URL ?? '');
}
