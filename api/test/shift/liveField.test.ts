import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { alert } from '@cartera/database/schema';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { eventually } from '../support/livingAccount.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';
import { EventReader } from './eventReader.js';
import { makePhone, makeUnit } from './phone.js';
import type { Phone } from './phone.js';

let api: TestLives;
let address: string;
let supervisor: TestPerson;
let unitId: string;
const readers: EventReader[] = [];

beforeAll(async () => {
  api = await createTestLives();
  await api.server.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(api.server.server.address() as AddressInfo).port}`;
  supervisor = await api.signedIn('supervisor');
  unitId = await makeUnit(api, supervisor);
  await api.database.sql`
    update unit set territory_version = 1, territory = ST_Multi(ST_MakeEnvelope(-99.14, 19.42, -99.12, 19.44, 4326)) where id = ${unitId}`;
  await api.temporal.workflow.start('geofenceWatch', {
    workflowId: workflowId.geofenceWatch(0),
    taskQueue: taskQueue.lives,
    args: [{ shard: 0, of: 1 }],
  });
}, 120_000);

afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

afterAll(() => api.close());

async function follow(person: TestPerson, ...topics: string[]): Promise<EventReader> {
  const reader = new EventReader(address, person.token, topics);
  readers.push(reader);
  await reader.opened();
  return reader;
}

async function onDuty(): Promise<{ phone: Phone; shiftId: string }> {
  const phone = await makePhone(api, unitId);
  const shiftId = randomUUID();
  const at = new Date(Date.now() - 300_000).toISOString();
  expect((await phone.post('/api/v1/shifts', { id: shiftId, at })).statusCode).toBe(200);
  return { phone, shiftId };
}

/** Fixes of the last seconds, `count` of them six seconds apart and the last one now. */
const lately = (count: number, longitude: number) =>
  Array.from({ length: count }, (_, index) => ({
    at: new Date(Date.now() - (count - 1 - index) * 6_000).toISOString(),
    longitude,
    latitude: 19.43,
    accuracyMetres: 8,
  }));

const raisedOn = (shiftId: string) => (events: readonly EventReader['events'][number][]) =>
  events
    .flatMap(({ data, receivedAt }) => (data.changes ?? []).map((change) => ({ ...change, receivedAt })))
    .find(({ topic, data }) => topic === 'alert.raised' && data.shiftId === shiftId);

describe('the field, live', () => {
  test('a confirmed breach is on the supervisor’s screen within the second, and on nobody else’s', async () => {
    const { phone, shiftId } = await onDuty();
    const reader = await follow(supervisor, 'alert');
    const stranger = await follow(await api.signedIn('supervisor'), 'alert');
    const sent = Date.now();
    await phone.post('/api/v1/positions', { shiftId, fixes: lately(8, -99.1) });
    const raised = await reader.until(raisedOn(shiftId));
    expect(raised.data).toMatchObject({ kind: 'outOfZone', unitId, state: 'raised' });
    // On a busy machine; the bench measures.
    expect(raised.receivedAt - sent).toBeLessThan(2_000);
    await sleep(300);
    expect(stranger.events).toEqual([]);
    // Its shift has been told, so that it can be handed up.
    await eventually(async () => {
      const [row] = await api.database.sql<{ told: Date | null }[]>`
        select told_at as told from alert where shift_id = ${shiftId}`;
      return row?.told ?? undefined;
    });
  });

  test('places are told at most once a second for each collector, to those who see the unit, and never kept', async () => {
    const { phone, shiftId } = await onDuty();
    const reader = await follow(supervisor, 'position');
    const stranger = await follow(await api.signedIn('supervisor'), 'position');
    const [before] = await api.database.sql<{ count: bigint }[]>`select count(*) from change`;
    for (let turn = 0; turn < 8; turn += 1) {
      await phone.post('/api/v1/positions', { shiftId, fixes: lately(1, -99.13 + turn / 1_000) });
      await sleep(200);
    }
    const places = (events: readonly EventReader['events'][number][]) =>
      events.flatMap(({ data }) => (data.positions ?? []).filter((place) => place.shiftId === shiftId));
    await reader.until((events) => places(events).find(({ longitude }) => longitude === -99.13 + 7 / 1_000));
    expect(places(reader.events).length).toBeLessThanOrEqual(4);
    expect(places(stranger.events)).toEqual([]);
    const [after] = await api.database.sql<{ count: bigint }[]>`select count(*) from change`;
    expect(after).toEqual(before);
  });

  test('a judge whose worker went away is replaced, and judges what came meanwhile', async () => {
    const { phone, shiftId } = await onDuty();
    const reader = await follow(supervisor, 'alert');
    await api.stopWorkers();
    await phone.post('/api/v1/positions', { shiftId, fixes: lately(8, -99.1) });
    await sleep(500);
    expect(raisedOn(shiftId)(reader.events)).toBeUndefined();
    await api.startWorkers();
    expect((await reader.until(raisedOn(shiftId), 60_000)).data).toMatchObject({ kind: 'outOfZone' });
    const zone = await api.database.db.select().from(alert).where(eq(alert.shiftId, shiftId));
    expect(zone).toHaveLength(1);
  }, 120_000);
});
