import { randomUUID } from 'node:crypto';
import type { Database } from '../src/connection/index.js';
import type { shift } from '../src/schema/index.js';
import { device, person, unit, unitMember } from '../src/schema/index.js';
import { openShift } from '../src/shift/index.js';

/** A unit with one collector in it, and their phone. */
export interface TestCollector {
  unitId: string;
  /** Of the unit; undefined in a unit of its own. */
  parentId?: string | undefined;
  collectorId: string;
  deviceId: string;
}

/** Makes a collector with a registered phone, in a unit of its own or in a given one. */
export async function placeTestCollector(
  db: Database,
  { unitId, parentId }: { unitId?: string; parentId?: string } = {},
): Promise<TestCollector> {
  const placed = { unitId: unitId ?? randomUUID(), parentId, collectorId: randomUUID(), deviceId: randomUUID() };
  if (unitId === undefined)
    await db.insert(unit).values({
      id: placed.unitId,
      parentId: parentId ?? null,
      kind: 'team',
      name: `Equipo ${placed.unitId.slice(0, 8)}`,
    });
  await db.insert(person).values({
    id: placed.collectorId,
    username: placed.collectorId,
    fullName: 'Gestor de Prueba',
    role: 'collector',
    passwordHash: 'none',
  });
  await db.insert(unitMember).values({ unitId: placed.unitId, personId: placed.collectorId, memberRole: 'collector' });
  await db.insert(device).values({ id: placed.deviceId, personId: placed.collectorId, name: 'Teléfono de prueba' });
  return placed;
}

/** Opens a shift of a collector that began at `startedAt` and has eight hours. */
export async function putOnDuty(
  db: Database,
  { unitId, collectorId, deviceId }: TestCollector,
  startedAt: Date,
): Promise<typeof shift.$inferSelect> {
  const id = randomUUID();
  const opened = {
    id,
    collectorId,
    unitId,
    deviceId,
    startedAt,
    day: startedAt.toISOString().slice(0, 10),
    endsBy: new Date(startedAt.getTime() + 8 * 3_600_000),
  };
  const outcome = await openShift(db, opened, startedAt);
  if (outcome !== 'opened') throw new Error(`The shift was not opened: ${outcome}.`);
  return { ...opened, state: 'onDuty', endedAt: null, endReason: null, revision: 0 };
}
