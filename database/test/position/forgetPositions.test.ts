import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { forgetPositions, leastRetentionDays, storePositions, usualRetentionDays } from '../../src/position/index.js';
import { positionRetention } from '../../src/schema/index.js';
import { createTestDatabase, placeTestCollector, putOnDuty } from '../../testing/index.js';
import type { TestDatabase } from '../../testing/index.js';

const dayMs = 86_400_000;
const start = new Date('2026-11-23T15:00:00Z');
const daysLater = (days: number): Date => new Date(start.getTime() + days * dayMs);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** One position in a unit of its own that keeps positions for so many days. */
async function onePosition(days?: number): Promise<string> {
  const { db, sql } = database;
  const collector = await placeTestCollector(db);
  if (days !== undefined) await db.insert(positionRetention).values({ unitId: collector.unitId, days });
  const { id: shiftId } = await putOnDuty(db, collector, start);
  const { collectorId, deviceId } = collector;
  const fix = { at: start.getTime() + 1_000, longitude: -99, latitude: 19, accuracyMetres: 5, mocked: false };
  await storePositions(sql, [{ shiftId, collectorId, deviceId, fixes: [fix] }], daysLater(0.1));
  return shiftId;
}

const kept = async (): Promise<string[]> =>
  (await database.sql<{ shiftId: string }[]>`select shift_id as "shiftId" from position`).map(({ shiftId }) => shiftId);

test('each unit keeps its positions for its own days, and no fewer than a phone may still need', async () => {
  const usual = await onePosition();
  const short = await onePosition(30);
  const hasty = await onePosition(1);
  const long = await onePosition(200);
  const after = async (days: number) => {
    await forgetPositions(database.sql, daysLater(days));
    return (await kept()).sort();
  };
  expect(await after(leastRetentionDays)).toEqual([usual, short, hasty, long].sort());
  expect(await after(leastRetentionDays + 1)).toEqual([usual, short, long].sort());
  expect(await after(31)).toEqual([usual, long].sort());
  expect(await after(usualRetentionDays)).toEqual([usual, long].sort());
  // The longest retention of all keeps its day; what is the usual of the others goes with it, no sooner.
  expect(await after(usualRetentionDays + 1)).toEqual([long]);
  const partitions = () => database.sql`select from pg_inherits where inhparent = 'position'::regclass`;
  expect(await partitions()).toHaveLength(1);
  await database.sql`update shift set ended_at = started_at, state = 'ended'`;
  expect(await after(201)).toEqual([]);
  expect(await partitions()).toHaveLength(0);
  const placesLeft = () => database.sql`select from position_head where longitude is not null`;
  expect(await placesLeft()).toHaveLength(0);
});
