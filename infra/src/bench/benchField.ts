import { randomUUID } from 'node:crypto';
import { registerPhone } from '@cartera/api/session';
import type { Connection } from '@cartera/database/connection';
import { person, unit, unitMember } from '@cartera/database/schema';
import { openShift } from '@cartera/database/shift';

/** A collector on duty with a phone that is signed in, a zone and a route. */
export interface BenchCollector {
  shiftId: string;
  collectorId: string;
  unitId: string;
  deviceId: string;
  token: string;
  /** Metres north of the plane's origin at which the route runs. */
  lane: number;
}

/** A place of the plane these collectors drive on, metres east and north of a corner of Mexico City. */
export interface PlanePoint {
  east: number;
  north: number;
}

export interface PhoneFix {
  at: string;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  speedMetresPerSecond: number;
  headingDegrees: number;
  batteryPercent: number;
  permission: 'always';
}

const laneMetres = 60;
const routeMetres = 9_000;
const corridorMetres = 40;
const metresPerSecond = 7;

export function coordinateOf({ east, north }: PlanePoint): { longitude: number; latitude: number } {
  return { longitude: -99.3 + east / 105_000, latitude: 19.2 + north / 110_700 };
}

/** How a street of the plane bends: a collector on its route is never more than some metres from the line. */
const bend = (east: number): number => 25 * Math.sin(east / 200);

/** A fix on the route, or so many metres north of it. */
export function fixOf({ lane }: BenchCollector, second: number, at: number, beside = 0): PhoneFix {
  const east = (second * metresPerSecond) % routeMetres;
  return {
    at: new Date(at).toISOString(),
    ...coordinateOf({ east, north: lane + bend(east) + beside }),
    accuracyMetres: 6 + (second % 7),
    speedMetresPerSecond: metresPerSecond,
    headingDegrees: 90,
    batteryPercent: 80,
    permission: 'always',
  };
}

const vertices = 300;

async function publishRoute(
  { sql }: Connection,
  { collectorId, unitId, lane }: BenchCollector,
  day: string,
): Promise<void> {
  const id = randomUUID();
  const points = Array.from({ length: vertices }, (_, index) => {
    const east = (index * routeMetres) / (vertices - 1);
    const { longitude, latitude } = coordinateOf({ east, north: lane + bend(east) });
    return `${longitude} ${latitude}`;
  });
  const path = `SRID=4326;LINESTRING(${points.join(',')})`;
  await sql`
    with added as (
      insert into route (id, collector_id, unit_id, day, state, version)
      values (${id}, ${collectorId}, ${unitId}, ${day}, 'published', 1)
    )
    insert into route_version (route_id, version, reason, travel_mode, path, corridor, metres, seconds, legs, published_at, published_by)
    values (${id}, 1, 'day', 'car', ${path}::geometry, ST_Multi(ST_Buffer(${path}::geometry::geography, ${corridorMetres})::geometry),
      ${routeMetres}, 1200, '[]', now(), 'bench')`;
}

async function placeUnit({ db, sql }: Connection): Promise<string> {
  const id = randomUUID();
  await db.insert(unit).values({ id, kind: 'team', name: `Medición ${id.slice(0, 8)}` });
  const [low, high] = [coordinateOf({ east: -5_000, north: -5_000 }), coordinateOf({ east: 60_000, north: 60_000 })];
  await sql`
    update unit set territory_version = 1,
      territory = ST_Multi(ST_MakeEnvelope(${low.longitude}, ${low.latitude}, ${high.longitude}, ${high.latitude}, 4326))
    where id = ${id}`;
  return id;
}

/** Puts collectors on duty since `startedAt`, a hundred to a unit, each with a route of its own beside the others'. */
export async function placeCollectors(
  connection: Connection,
  count: number,
  startedAt: Date,
): Promise<BenchCollector[]> {
  const { db } = connection;
  const collectors: BenchCollector[] = [];
  let unitId = '';
  for (let index = 0; index < count; index += 1) {
    if (index % 100 === 0) unitId = await placeUnit(connection);
    const [collectorId, deviceId, shiftId] = [randomUUID(), randomUUID(), randomUUID()];
    await db.insert(person).values({
      id: collectorId,
      username: `medicion-${collectorId}`,
      fullName: 'Gestor de la medición',
      role: 'collector',
      passwordHash: 'none',
    });
    await db.insert(unitMember).values({ unitId, personId: collectorId, memberRole: 'collector' });
    const { token } = await registerPhone(db, { id: deviceId, name: 'Medición', personId: collectorId }, new Date());
    const day = startedAt.toISOString().slice(0, 10);
    const endsBy = new Date(startedAt.getTime() + 24 * 3_600_000);
    await openShift(db, { id: shiftId, collectorId, unitId, deviceId, day, startedAt, endsBy }, new Date());
    const collector = { shiftId, collectorId, unitId, deviceId, token, lane: index * laneMetres };
    await publishRoute(connection, collector, day);
    collectors.push(collector);
  }
  return collectors;
}

/** Ends the shifts of a measurement, so that the judge forgets them. */
export async function sendHome({ sql }: Connection, collectors: readonly BenchCollector[]): Promise<void> {
  const ids = collectors.map(({ shiftId }) => shiftId);
  await sql`update shift set ended_at = now(), state = 'ended', end_reason = 'supervisor' where id = any(${ids}::uuid[])`;
}

/** Sends a batch as the phone does. @returns how many were stored, or undefined when no answer came */
export async function sendFixes(
  apiUrl: string,
  { shiftId, deviceId, token }: BenchCollector,
  fixes: readonly PhoneFix[],
): Promise<number | undefined> {
  try {
    const response = await fetch(`${apiUrl}/api/v1/positions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-cartera-device': deviceId },
      body: JSON.stringify({ shiftId, fixes }),
    });
    if (!response.ok) throw new Error(`Positions were answered ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { stored: number }).stored;
  } catch (error) {
    // A connection that broke: the API was killed.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
