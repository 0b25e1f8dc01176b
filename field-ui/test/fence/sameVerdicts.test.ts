/** @jest-environment node */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findDayFences } from '@cartera/database/dayPack';
import { judgeShifts } from '@cartera/database/geofence';
import { storePositions } from '@cartera/database/position';
import { createTestDatabase, placeTestCollector, putOnDuty } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { fenceRules, isUsable, judgeFix, newWatch } from '@cartera/domain/geofence';
import { randomFor } from '@cartera/infra/demoCity';
import { fixFacts } from '../../src/fence/fixFacts.js';
import type { DayFences, WatchedFix } from '../../src/fence/fixFacts.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const start = Date.parse('2026-11-23T15:00:00Z');
/** Degrees of so many metres around the zone of this test. */
const east = (metres: number): number => -99.13 + metres / 105_000;
const north = (metres: number): number => 19.43 + metres / 110_700;

interface Track {
  shiftId: string;
  collectorId: string;
  deviceId: string;
  fences: DayFences;
  fixes: WatchedFix[];
}

/** A zone with a bite out of it, and a road with a corner through it: borders that a square would not try. */
async function placeTrack(seed: number): Promise<Track> {
  const { sql, db } = database;
  const collector = await placeTestCollector(db);
  const corners = [
    [-1_000, -1_000],
    [1_000, -1_000],
    [1_000, 1_000],
    [200, 1_000],
    [0, 300],
    [-200, 1_000],
    [-1_000, 1_000],
    [-1_000, -1_000],
  ].map(([x = 0, y = 0]) => `${east(x)} ${north(y)}`);
  await sql`update unit set territory_version = 3,
    territory = ST_GeomFromText(${`MULTIPOLYGON(((${corners.join(',')})))`}, 4326) where id = ${collector.unitId}`;
  const { id: shiftId, day } = await putOnDuty(db, collector, new Date(start));
  const routeId = randomUUID();
  await sql`insert into route (id, collector_id, unit_id, day, state, version)
    values (${routeId}, ${collector.collectorId}, ${collector.unitId}, ${day}, 'published', 1)`;
  const path = `SRID=4326;LINESTRING(${east(-900)} ${north(0)}, ${east(300)} ${north(0)}, ${east(300)} ${north(900)})`;
  await sql`insert into route_version
      (route_id, version, reason, travel_mode, path, corridor, metres, seconds, legs, published_at, published_by)
    values (${routeId}, 1, 'day', 'car', ${path}::geometry, ST_Multi(ST_Buffer(${path}::geometry::geography, 60)::geometry),
      2100, 600, '[]', ${new Date(start).toISOString()}, 'planner')`;
  const fences = await findDayFences(db, collector.unitId, routeId);
  return { shiftId, collectorId: collector.collectorId, deviceId: collector.deviceId, fences, fixes: walk(seed) };
}

/** How often a phone tells where it is, in seconds: the last is sparse, and judged by the line between. */
const paces = [10, 30, 100] as const;
const fixesOfWalk = 50;
const paceOf = (seed: number): number => paces[seed % paces.length]!;

/** A wandering of eight minutes to an hour and a half: more or less certain, made up now and then. */
function walk(seed: number): WatchedFix[] {
  const random = randomFor('fence', seed);
  const seconds = paceOf(seed);
  let [x, y] = [random.between(-900, 300), random.between(-40, 40)];
  let [dx, dy] = [0, 0];
  return Array.from({ length: fixesOfWalk }, (_, index) => {
    if (random.chance(0.2)) [dx, dy] = [random.between(-6, 6), random.between(-6, 6)];
    x += dx * seconds;
    y += dy * seconds;
    // Nobody wanders to the next state.
    if (Math.hypot(x, y) > 1_600) [dx, dy] = [-x / 400, -y / 400];
    return {
      at: start + 60_000 + index * seconds * 1_000,
      longitude: east(x),
      latitude: north(y),
      accuracyMetres: random.chance(0.1) ? 900 : random.between(5, 30),
      mocked: random.chance(0.03),
    };
  });
}

/** What the phone finds, in the words of the server's table. */
function onPhone({ fixes, fences }: Track): string[] {
  let state = newWatch;
  let before: WatchedFix | undefined;
  const told: string[] = [];
  for (const fix of fixes) {
    const judged = judgeFix(state, fixFacts(fix, before, fences, fenceRules), fenceRules);
    ({ state } = judged);
    if (isUsable(fix, fenceRules)) before = fix;
    for (const event of judged.events)
      if (event.kind !== 'mocked') told.push(`${event.at} ${event.fence} ${event.kind}`);
  }
  return told.sort();
}

test('the phone finds what the server finds, with turf where the server asks PostGIS', async () => {
  const tracks: (Track & { seed: number })[] = [];
  for (let seed = 1; seed <= 24; seed += 1) tracks.push({ ...(await placeTrack(seed)), seed });
  // Told fix by fix, so that none is late; those of one pace at the same moments.
  for (let index = 0; index < fixesOfWalk; index += 1) {
    for (const pace of paces) {
      const told = tracks.filter(({ seed }) => paceOf(seed) === pace);
      const batches = told.map(({ fixes, shiftId, collectorId, deviceId }) => ({
        ...{ shiftId, collectorId, deviceId },
        fixes: [fixes[index]!],
      }));
      await storePositions(database.sql, batches, new Date(batches[0]!.fixes[0]!.at + 1_000));
    }
    await judgeShifts(database.sql, { shard: 0, of: 1 }, fenceRules, new Date(start + 4 * 3_600_000));
  }
  const rows = await database.sql<{ shiftId: string; told: string }[]>`
    select shift_id as "shiftId", (extract(epoch from at) * 1000)::bigint || ' ' || fence || ' ' || kind as told from fence_event`;
  const onServer = (shiftId: string): string[] =>
    rows.flatMap((row) => (row.shiftId === shiftId ? [row.told] : [])).sort();
  expect(rows.length).toBeGreaterThan(40);
  for (const track of tracks) expect(onPhone(track)).toEqual(onServer(track.shiftId));
}, 120_000);
