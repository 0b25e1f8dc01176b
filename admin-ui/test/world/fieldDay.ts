import { randomUUID } from 'node:crypto';
import { createPerson } from '@cartera/api/people';
import type { Connection } from '@cartera/database/connection';
import { collectorProfile, task, unit, unitMember } from '@cartera/database/schema';
import { placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { BusinessClock } from '@cartera/domain/clock';
import { businessNow } from '@cartera/domain/clock';
import { fenceShards } from '@cartera/domain/geofence';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { connectTemporal } from '@cartera/workflows/client';
import { createStaff, password } from './placedWorld.js';

const dayMs = 86_400_000;
/** In the middle of the generated city. */
const middle = { longitude: -99.2178, latitude: 19.1515 };

/** Who lives where, in metres east and north of the middle. */
const doors = [
  ['MARÍA PEÑA LÓPEZ', 'Jardines del Ajusco', -900, 150],
  ['JOSÉ RUIZ OCAMPO', 'Jardines del Ajusco', -820, -180],
  ['ANA SOFÍA TREVIÑO DÍAZ', 'Jardines del Ajusco', -700, 60],
  ['ROBERTO NÁJERA SOLÍS', 'Miguel Hidalgo', -560, 320],
  ['LUCÍA BARRAGÁN PONCE', 'Miguel Hidalgo', -380, -260],
  ['ERNESTO VILLA CORONA', 'Miguel Hidalgo', -120, 240],
  ['PATRICIA OLMEDO RÍOS', 'Héroes de Padierna', 140, -210],
  ['FERNANDO CANTÚ LARA', 'Héroes de Padierna', 330, 170],
  ['GABRIELA MEZA ORTIZ', 'Héroes de Padierna', 520, -90],
  ['RAÚL ESPINO TOVAR', 'Torres de Padierna', 690, 240],
  ['NORMA ARANDA GIL', 'Torres de Padierna', 850, -150],
] as const;

const collectors = [
  { username: 'elena', fullName: 'Elena Rubio Casas', travelMode: 'car', east: -950 },
  { username: 'hugo', fullName: 'Hugo Marín Cota', travelMode: 'foot', east: 0 },
  { username: 'irma', fullName: 'Irma Solís Vega', travelMode: 'car', east: 900 },
] as const;

const near = (east: number, north: number) => ({
  longitude: middle.longitude + east / 105_000,
  latitude: middle.latitude + north / 110_700,
});

export interface FieldDay {
  unitId: string;
  /** Who collects, by username: each signs in with everybody's password. */
  collectors: Record<string, string>;
}

/**
 * A team of three collectors without any ground yet, and visits that are due around the middle of the generated city: one more has
 * no place on the map. Their lives do not run; positions are judged.
 */
export async function placeFieldDay(
  { db, sql }: Connection,
  temporal: Awaited<ReturnType<typeof connectTemporal>>,
  clock: BusinessClock,
): Promise<FieldDay> {
  const now = businessNow(clock, Date.now());
  const staff = await createStaff(db);
  const placement = await placeTestClient(db, { steps: [] });
  const [agencyId, unitId] = [randomUUID(), randomUUID()];
  await db.insert(unit).values({ id: agencyId, kind: 'agency', name: 'Despacho' });
  await db.insert(unit).values({ id: unitId, kind: 'team', name: 'Equipo Ajusco', parentId: agencyId });
  for (const [username, role] of [
    ['supervisor', 'supervisor'],
    ['auditoria', 'staff'],
  ] as const)
    await db.insert(unitMember).values({ unitId: agencyId, personId: staff[username] ?? '', memberRole: role });
  const hours = { fromMinute: 8 * 60, untilMinute: 19 * 60 };
  const shiftCalendar = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, hours]));
  const ids: Record<string, string> = {};
  for (const { username, fullName, travelMode, east } of collectors) {
    const id = randomUUID();
    ids[username] = id;
    await createPerson(db, { id, username, fullName, role: 'collector', clientScope: null, password });
    await db.insert(unitMember).values({ unitId, personId: id, memberRole: 'collector' });
    await db
      .insert(collectorProfile)
      .values({ personId: id, travelMode, startPoint: near(east, 0), shiftCalendar, skills: [] });
  }
  const lost = ['TOMÁS AGUIRRE BECERRA', 'Jardines del Ajusco', undefined, undefined] as const;
  for (const [turn, [fullName, settlement, east, north]] of [...doors, lost].entries()) {
    const { accountId, addressId, partyId } = await placeTestAccount(db, placement, new Date(now - 20 * dayMs));
    await sql`update party set full_name = ${fullName} where id = ${partyId}`;
    const reference = `4152-${String(1_000 + turn)}`;
    await sql`update account set stage = 'collecting', reference = ${reference} where id = ${accountId}`;
    await sql`update address set settlement = ${settlement} where contact_point_id = ${addressId}`;
    if (east === undefined) {
      // Whoever lies on no ground is of the unit that was told: the ground that is drawn later takes the others.
      await sql`update account set unit_id = ${unitId} where id = ${accountId}`;
    } else {
      const { longitude, latitude } = near(east, north);
      await sql`
        update address set location = ST_SetSRID(ST_MakePoint(${longitude}, ${latitude}), 4326),
          location_source = 'geocoder', precision = 'house'
        where contact_point_id = ${addressId}`;
    }
    const openedAt = new Date(now - 2 * dayMs);
    await db.insert(task).values({
      id: randomUUID(),
      accountId,
      clientId: placement.clientId,
      desk: 'field',
      kind: 'visit',
      stepKey: 'visitas',
      openedAt,
      dueAt: new Date(openedAt.getTime() + turn * 60_000),
      expiresAt: null,
    });
  }
  for (let shard = 0; shard < fenceShards; shard += 1)
    await temporal.workflow.start('geofenceWatch', {
      workflowId: workflowId.geofenceWatch(shard),
      taskQueue: taskQueue.lives,
      args: [{ shard, of: fenceShards }],
    });
  return { unitId, collectors: ids };
}
