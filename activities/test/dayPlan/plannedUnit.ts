import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '@cartera/database/connection';
import { account, address, collectorProfile, person, task, unit, unitMember } from '@cartera/database/schema';
import { placeTestAccount } from '@cartera/database/testing';
import type { TestPlacement } from '@cartera/database/testing';
import type { Place } from '@cartera/domain/route';
import type { TravelMode } from '@cartera/domain/unit';

/** Monday 23 November 2026, 09:00 in Mexico City. */
export const monday = new Date('2026-11-23T15:00:00Z');
export const mondayDate = '2026-11-23';

/** Inside the city that the test instance's map shows. */
export const cityCentre: Place = { longitude: -99.2178, latitude: 19.1515 };

export function near(place: Place, metresEast: number, metresNorth: number): Place {
  return { longitude: place.longitude + metresEast / 105_000, latitude: place.latitude + metresNorth / 110_700 };
}

/** A unit without a territory. */
export async function placeUnit(db: Database): Promise<string> {
  const id = randomUUID();
  await db.insert(unit).values({ id, kind: 'team', name: id, parentId: await topUnit(db) });
  return id;
}

async function topUnit(db: Database): Promise<string> {
  const id = randomUUID();
  await db.insert(unit).values({ id, kind: 'agency', name: id });
  return id;
}

const workday = { fromMinute: 9 * 60, untilMinute: 17 * 60 };

export async function placeCollector(
  db: Database,
  unitId: string,
  facts: { start?: Place; travelMode?: TravelMode; skills?: string[] } = {},
): Promise<string> {
  const id = randomUUID();
  await db.insert(person).values({
    id,
    username: id,
    fullName: 'Gestora de Prueba',
    role: 'collector',
    passwordHash: 'none',
  });
  await db.insert(unitMember).values({ unitId, personId: id, memberRole: 'collector' });
  await db.insert(collectorProfile).values({
    personId: id,
    travelMode: facts.travelMode ?? 'car',
    skills: facts.skills ?? [],
    startPoint: facts.start ?? cityCentre,
    shiftCalendar: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  });
  return id;
}

export interface DueTask {
  taskId: string;
  accountId: string;
}

/** An account of a unit with a visit that is due; without a place, nobody has found its door. */
export async function placeVisit(
  db: Database,
  placement: TestPlacement,
  unitId: string,
  place: Place | undefined,
  facts: Partial<typeof account.$inferInsert> = {},
): Promise<DueTask> {
  const { accountId, addressId } = await placeTestAccount(db, placement, new Date('2026-11-02T12:00:00Z'));
  if (place !== undefined)
    await db.update(address).set({ location: place }).where(eq(address.contactPointId, addressId));
  // After the place, which would give the account to whatever unit's ground it lies on.
  await db
    .update(account)
    .set({ unitId, stage: 'collecting', ...facts })
    .where(eq(account.id, accountId));
  const taskId = randomUUID();
  await db.insert(task).values({
    id: taskId,
    accountId,
    clientId: placement.clientId,
    desk: 'field',
    kind: 'visit',
    stepKey: 'visitas',
    openedAt: new Date('2026-11-20T15:00:00Z'),
    dueAt: new Date('2026-11-20T15:00:00Z'),
    expiresAt: null,
  });
  return { taskId, accountId };
}
