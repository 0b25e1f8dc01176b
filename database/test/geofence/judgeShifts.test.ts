import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fenceRules } from '@cartera/domain/geofence';
import { judgeShifts, watchSilence } from '../../src/geofence/index.js';
import type { Round } from '../../src/geofence/index.js';
import { storePositions } from '../../src/position/index.js';
import type { ReceivedFix } from '../../src/position/index.js';
import { endShift, pauseShift, resumeShift } from '../../src/shift/index.js';
import { createTestDatabase, placeTestCollector, putOnDuty } from '../../testing/index.js';
import type { TestCollector, TestDatabase } from '../../testing/index.js';

const start = new Date('2026-11-23T15:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);
const everyUnit = { shard: 0, of: 1 };

/** Degrees of so many metres around the zone of these tests. */
const east = (metres: number): number => -99.13 + metres / 105_000;
const north = (metres: number): number => 19.43 + metres / 110_700;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

interface OnDuty extends TestCollector {
  shiftId: string;
}

/** A collector whose unit is a square of two kilometres, with a road along its middle as today's route. */
async function onDuty(withRoute = false): Promise<OnDuty> {
  const collector = await placeTestCollector(database.db);
  const ring = [
    [-1_000, -1_000],
    [1_000, -1_000],
    [1_000, 1_000],
    [-1_000, 1_000],
    [-1_000, -1_000],
  ].map(([x = 0, y = 0]) => `${east(x)} ${north(y)}`);
  await database.sql`
    update unit set territory = ST_GeomFromText(${`MULTIPOLYGON(((${ring.join(',')})))`}, 4326), territory_version = 1
    where id = ${collector.unitId}`;
  const { id: shiftId, day } = await putOnDuty(database.db, collector, start);
  if (withRoute) await publishRoute(collector, day, 1, 0);
  return { ...collector, shiftId };
}

async function publishRoute(
  { collectorId, unitId }: TestCollector,
  day: string,
  version: number,
  latitude: number,
): Promise<void> {
  const [route] = await database.sql<{ id: string }[]>`
    insert into route (id, collector_id, unit_id, day, state, version)
    values (${randomUUID()}, ${collectorId}, ${unitId}, ${day}, 'published', ${version})
    on conflict (collector_id, day) do update set version = excluded.version returning id`;
  const path = `SRID=4326;LINESTRING(${east(-900)} ${north(latitude)}, ${east(900)} ${north(latitude)})`;
  await database.sql`
    insert into route_version (route_id, version, reason, travel_mode, path, corridor, metres, seconds, legs, published_at, published_by)
    values (${route!.id}, ${version}, 'day', 'car', ${path}::geometry,
      ST_Multi(ST_Buffer(${path}::geometry::geography, 40)::geometry), 1800, 600, '[]', ${start.toISOString()}, 'planner')`;
}

const fix = (seconds: number, x: number, y: number, changes: Partial<ReceivedFix> = {}): ReceivedFix => ({
  at: after(seconds).getTime(),
  longitude: east(x),
  latitude: north(y),
  accuracyMetres: 8,
  mocked: false,
  ...changes,
});

async function send({ shiftId, collectorId, deviceId }: OnDuty, fixes: ReceivedFix[], arrival?: number) {
  const newest = Math.max(...fixes.map(({ at }) => at));
  const now = arrival === undefined ? new Date(newest + 1_000) : after(arrival);
  await storePositions(database.sql, [{ shiftId, collectorId, deviceId, fixes }], now);
}

async function judge(shard = everyUnit): Promise<Round> {
  const round = await judgeShifts(database.sql, shard, fenceRules, after(3_600));
  if (round === undefined) throw new Error('Another judge holds the shard.');
  return round.goesOn ? judge(shard) : round;
}

const alertsOf = (shiftId: string) => database.sql<{ kind: string; state: string; distance: number; reason: string }[]>`
  select kind, state, distance_metres as distance, close_reason as reason from alert where shift_id = ${shiftId} order by since, kind`;

const toldOf = async (collectorId: string) =>
  (
    await database.sql<{ topic: string }[]>`
      select topic from change where data ->> 'collectorId' = ${collectorId} and topic like 'alert%' order by id`
  ).map(({ topic }) => topic);

/** A fix every ten seconds, all at one place. */
const stay = (from: number, count: number, x: number, y: number, changes: Partial<ReceivedFix> = {}): ReceivedFix[] =>
  Array.from({ length: count }, (_, index) => fix(from + index * 10, x, y, changes));

describe('the judge of the fences', () => {
  test('raises one alert for a zone that was left, where and how far, and closes it when the collector is back', async () => {
    const collector = await onDuty();
    await send(collector, stay(0, 6, 900, 0));
    await judge();
    expect(await alertsOf(collector.shiftId)).toEqual([]);
    await send(collector, stay(60, 6, 1_200, 0, { accuracyMetres: 12 }));
    await judge();
    const [alert] = await alertsOf(collector.shiftId);
    expect(alert).toMatchObject({ kind: 'outOfZone', state: 'raised' });
    expect(Math.abs(alert!.distance - 200)).toBeLessThan(8);
    await send(collector, stay(120, 3, 1_250, 0));
    await judge();
    expect(await alertsOf(collector.shiftId)).toHaveLength(1);
    await send(collector, stay(160, 3, 800, 0));
    await judge();
    expect(await alertsOf(collector.shiftId)).toMatchObject([{ state: 'closed', reason: 'returned' }]);
    expect(await toldOf(collector.collectorId)).toEqual(['alert.raised', 'alert.closed']);
  });

  test('judges the corridor of the newest published route beside the zone', async () => {
    const collector = await onDuty(true);
    await send(collector, stay(0, 6, 0, 200));
    await judge();
    const [alert] = await alertsOf(collector.shiftId);
    expect(alert).toMatchObject({ kind: 'offRoute', state: 'raised' });
    expect(Math.abs(alert!.distance - 160)).toBeLessThan(5);
    // The route is drawn anew, past where the collector is.
    await publishRoute(collector, start.toISOString().slice(0, 10), 2, 200);
    await send(collector, stay(60, 3, 50, 200));
    await judge();
    expect(await alertsOf(collector.shiftId)).toMatchObject([{ state: 'closed', reason: 'returned' }]);
  });

  test('says nothing of jitter, of kilometres of uncertainty, of a jump, or of a batch that comes late', async () => {
    const collector = await onDuty(true);
    const jitter = Array.from({ length: 60 }, (_, index) => fix(index * 10, 0, 40 + (index % 5) * 4));
    const uncertain = stay(600, 30, 9_000, 0, { accuracyMetres: 17_000 });
    const jumps = Array.from({ length: 30 }, (_, index) => fix(900 + index * 10, index % 4 === 1 ? 8_000 : 0, 0));
    await send(collector, [...jitter, ...uncertain, ...jumps]);
    await send(collector, stay(1_300, 30, 5_000, 0), 2_000);
    await judge();
    expect(await alertsOf(collector.shiftId)).toEqual([]);
  });

  test('sees where a sparse track left the zone, from the straight line', async () => {
    const collector = await onDuty();
    await send(collector, [fix(0, 500, 0), fix(120, 1_500, 0), fix(240, 2_500, 0)].slice(0, 2));
    await judge();
    await send(collector, [fix(240, 2_500, 0)]);
    await judge();
    const [row] = await database.sql<{ since: Date }[]>`select since from alert where shift_id = ${collector.shiftId}`;
    expect(Math.abs(row!.since.getTime() - after(60).getTime())).toBeLessThan(1_500);
  });

  test('gives the same verdicts whatever batches the fixes come in, and when it is asked twice', async () => {
    // All within two minutes: whatever the batches, nothing of it is late.
    const places = [0, 0, 1_200, 1_200, 1_200, 1_200, 950, 950, 950, 1_200, 1_200, 1_200, 1_200];
    const walked = places.map((x, index) => fix(index * 8, x, 0));
    const track = [...walked, ...[104, 108, 112].map((seconds) => fix(seconds, 0, 0, { mocked: true }))];
    const [whole, parts] = [await onDuty(), await onDuty()];
    await send(whole, track);
    await judge();
    await judge();
    for (let from = 0; from < track.length; from += 3) {
      await send(parts, track.slice(from, from + 3));
      await judge();
    }
    const expected = [
      { kind: 'outOfZone', state: 'closed', reason: 'returned' },
      { kind: 'outOfZone', state: 'raised' },
      { kind: 'mockLocation', state: 'raised' },
    ];
    for (const { shiftId } of [whole, parts]) expect(await alertsOf(shiftId)).toMatchObject(expected);
  });

  test('takes a long backlog in parts, and keeps to its own shard', async () => {
    const collector = await onDuty();
    const track = Array.from({ length: 1_300 }, (_, index) => fix(index, 1_500, 0));
    for (let from = 0; from < track.length; from += 650) await send(collector, track.slice(from, from + 650));
    const shards = await Promise.all([0, 1, 2].map((shard) => judge({ shard, of: 3 })));
    expect(shards).toHaveLength(3);
    expect(await alertsOf(collector.shiftId)).toMatchObject([{ kind: 'outOfZone', state: 'raised' }]);
    expect(await judge()).toMatchObject({ judgedFixes: 0, raised: [] });
  });

  test('leaves a shard alone while another judges it', async () => {
    let release = (): void => {};
    const held = database.sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(hashtext('fences'), 7)`;
      await new Promise<void>((resolve) => (release = resolve));
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await judgeShifts(database.sql, { shard: 7, of: 8 }, fenceRules, start)).toBeUndefined();
    release();
    await held;
  });
});

describe('silence', () => {
  const silentAt = (seconds: number) => watchSilence(database.sql, everyUnit, fenceRules, after(seconds));

  test('is no signal, never a breach; a pause is neither, and a word ends it', async () => {
    const collector = await onDuty();
    await send(collector, stay(0, 3, 0, 0));
    await silentAt(200);
    expect(await alertsOf(collector.shiftId)).toEqual([]);
    await silentAt(400);
    await silentAt(401);
    expect(await alertsOf(collector.shiftId)).toMatchObject([{ kind: 'noSignal', state: 'raised' }]);
    await send(collector, stay(30, 1, 0, 0), 3_700);
    await silentAt(3_701);
    expect(await alertsOf(collector.shiftId)).toMatchObject([{ state: 'closed', reason: 'heardAgain' }]);

    const move = (seconds: number) => ({ shiftId: collector.shiftId, at: after(seconds), now: after(seconds) });
    await pauseShift(database.db, move(3_702));
    await silentAt(9_000);
    await resumeShift(database.db, move(9_000));
    await silentAt(9_100);
    expect(await alertsOf(collector.shiftId)).toHaveLength(1);
    await silentAt(9_400);
    await endShift(database.db, move(9_500), 'collector');
    expect(await alertsOf(collector.shiftId)).toMatchObject([
      {},
      { kind: 'noSignal', state: 'closed', reason: 'shiftEnded' },
    ]);
    await silentAt(20_000);
    expect(await alertsOf(collector.shiftId)).toHaveLength(2);
  });
});
