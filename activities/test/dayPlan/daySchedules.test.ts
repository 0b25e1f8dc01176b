import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { unit } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { workflowId } from '@cartera/domain/identity';
import { connectTemporal } from '@cartera/workflows/client';
import { daySchedules } from '../../src/dayPlan/daySchedules.js';

let database: TestDatabase;
let temporal: Client;

beforeAll(async () => {
  const server = {
    address: process.env.TEMPORAL_ADDRESS ?? '',
    payloadKeys: process.env.CARTERA_PAYLOAD_KEYS ?? '',
  };
  const namespace = `days-${randomUUID()}`;
  const administration = await connectTemporal({ ...server, namespace: process.env.TEMPORAL_NAMESPACE ?? '' });
  await administration.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  await administration.connection.close();
  [database, temporal] = await Promise.all([createTestDatabase(), connectTemporal({ ...server, namespace })]);
});

afterAll(async () => {
  await temporal.connection.close();
  await database.drop();
});

const describeOf = (unitId: string) => temporal.schedule.getHandle(workflowId.daySchedule(unitId)).describe();

/** A namespace that has just been made is known to every part of the server some seconds later. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 60; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0) throw error;
      await pause(500);
    }
  }
}

test('a unit has one schedule, at six in its own zone, for as long as it is there', async () => {
  const [central, northern] = [randomUUID(), randomUUID()];
  await database.db.insert(unit).values([
    { id: central, kind: 'agency', name: 'Despacho' },
    { id: northern, kind: 'agency', name: 'Tijuana', timeZone: 'America/Tijuana' },
  ]);
  const reconcile = daySchedules(database.sql, temporal, wallClock);
  await eventually(reconcile);
  await reconcile();
  // Another worker, which remembers nothing.
  await daySchedules(database.sql, temporal, wallClock)();

  const { spec, action } = await describeOf(central);
  expect(action).toMatchObject({ workflowType: 'openDay' });
  expect(spec.timezone).toBe('America/Mexico_City');
  expect(spec.calendars?.[0]).toMatchObject({ hour: [expect.objectContaining({ start: 6 })] });
  expect((await describeOf(northern)).spec.timezone).toBe('America/Tijuana');

  await database.sql`update unit set archived_at = now() where id = ${northern}`;
  await reconcile();
  await expect(describeOf(northern)).rejects.toMatchObject({ name: 'ScheduleNotFoundError' });
  expect((await describeOf(central)).scheduleId).toBe(workflowId.daySchedule(central));
}, 90_000);

test('a compressed clock has compressed days', async () => {
  const unitId = randomUUID();
  await database.db.insert(unit).values({ id: unitId, kind: 'agency', name: 'Demostración' });
  const clock = { origin: Date.parse('2026-11-23T00:00:00Z'), rate: 1_440 };
  await eventually(daySchedules(database.sql, temporal, clock));
  const { spec } = await describeOf(unitId);
  expect(spec.intervals?.[0]).toMatchObject({ every: 60_000 });
}, 90_000);
