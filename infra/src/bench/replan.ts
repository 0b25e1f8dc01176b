import { randomUUID } from 'node:crypto';
import { makePlan } from '@cartera/activities/dayPlan';
import type { Osrm } from '@cartera/activities/routing';
import type { Connection } from '@cartera/database/connection';
import { createDayPlan } from '@cartera/database/dayPlan';
import {
  account,
  address,
  collectorProfile,
  contactPoint,
  party,
  person,
  task,
  unit,
  unitMember,
} from '@cartera/database/schema';
import { spread } from '@cartera/domain/calendar';
import { vroomProgram } from '../provision/index.js';
import { benchDoors, withBenchRoads } from './benchRoads.js';
import type { BenchDoor } from './benchRoads.js';
import { signedIn } from './benchPerson.js';
import { placeBenchPortfolio } from './benchPortfolio.js';
import type { BenchPortfolio } from './benchPortfolio.js';
import type { BenchWorld } from './benchWorld.js';
import { round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

const stops = 30;
const rounds = 40;
const maxP95Ms = 700;
/** Monday at 09:00 in Mexico City. */
const at = new Date('2026-11-23T15:00:00Z');
const day = '2026-11-23';

/** An account with one door. */
async function placeAccount(
  { db }: Connection,
  { clientId, portfolioId, intakeId, strategyVersionId }: BenchPortfolio,
  { accountId, door: { longitude, latitude } }: { accountId: string; door: BenchDoor },
): Promise<void> {
  const [partyId, contactPointId] = [randomUUID(), randomUUID()];
  await db.insert(account).values({
    ...{ id: accountId, clientId, portfolioId, intakeId, strategyVersionId, reference: accountId },
    ...{ product: 'Tarjeta', currency: 'MXN', balanceCents: 500_000n, daysPastDue: 90, stage: 'collecting' as const },
    ...{ stageSince: at, placedAt: at },
  });
  await db.insert(party).values({ id: partyId, accountId, role: 'titular', fullName: 'Medición' });
  await db.insert(contactPoint).values({
    ...{ id: contactPointId, accountId, partyId, kind: 'address' as const, value: 'Medición' },
    ...{ authorisation: 'authorised' as const, provenance: 'placement' },
  });
  await db.insert(address).values({ contactPointId, accountId, grade: 'exact', location: { longitude, latitude } });
}

/** A unit with one collector and so many visits around them. */
async function placeDay(
  connection: Connection,
  placement: BenchPortfolio,
): Promise<{ unitId: string; collectorId: string }> {
  const { db, sql } = connection;
  const doors = benchDoors('city');
  const home = doors[Math.floor(doors.length / 2)];
  if (home === undefined) throw new Error('The city has no doors.');
  const away = ({ longitude, latitude }: BenchDoor): number =>
    Math.hypot(longitude - home.longitude, latitude - home.latitude);
  // Doors of the neighbourhood, spread over its streets.
  const around = doors.toSorted((a, b) => away(a) - away(b)).slice(0, 4_000);
  const [agencyId, unitId, collectorId] = [randomUUID(), randomUUID(), randomUUID()];
  await db.insert(unit).values({ id: agencyId, kind: 'agency', name: agencyId });
  await db.insert(unit).values({ id: unitId, kind: 'team', name: unitId, parentId: agencyId });
  await db.insert(person).values({
    ...{ id: collectorId, username: collectorId, fullName: 'Medición', role: 'collector' as const },
    passwordHash: 'none',
  });
  await db.insert(unitMember).values({ unitId, personId: collectorId, memberRole: 'collector' });
  await db.insert(collectorProfile).values({
    ...{ personId: collectorId, travelMode: 'car' as const, startPoint: home },
    shiftCalendar: { 1: { fromMinute: 9 * 60, untilMinute: 20 * 60 } },
  });
  for (let index = 0; index < stops; index += 1) {
    const door = around[Math.floor(spread('stop', index) * around.length)];
    if (door === undefined) continue;
    const accountId = randomUUID();
    await placeAccount(connection, placement, { accountId, door });
    // After the place, which would give the account to whatever unit's ground it lies on.
    await sql`update account set unit_id = ${unitId} where id = ${accountId}`;
    await db.insert(task).values({
      ...{ id: randomUUID(), accountId, clientId: placement.clientId, desk: 'field' as const, kind: 'visit' as const },
      ...{ openedAt: at, dueAt: new Date(at.getTime() - 3_600_000) },
    });
  }
  return { unitId, collectorId };
}

/**
 * Plans the rest of one collector's day again and again, from the order in the database to the new version in it: reading, the road
 * table, the solver, the streets of the new way and its corridor. The way through the API and Temporal is not in it.
 */
export async function measureReplan(
  connection: Connection,
  osrm: Osrm,
  placement: BenchPortfolio,
): Promise<Measurement> {
  const { unitId, collectorId } = await placeDay(connection, placement);
  const dependencies = { connection, osrm, solver: { program: vroomProgram(), timeoutMs: 10_000 } };
  const plan = async (request: Parameters<typeof createDayPlan>[1]['request']): Promise<number> => {
    const planId = randomUUID();
    await createDayPlan(connection.db, { id: planId, unitId, day, request, requestedBy: 'workflow', startedAt: at });
    const { seconds, result } = await timed(() => makePlan(dependencies, { planId, at, alive: () => undefined }));
    if (result.state !== 'planned' || result.approximate || result.summary.planned !== stops)
      throw new Error('The day was not planned whole.');
    return seconds * 1000;
  };
  await plan({ mode: 'day', publish: true });
  const took: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1)
    took.push(await plan({ mode: 'replan', collectorId, why: 'plan.replan' }));
  took.sort((a, b) => a - b);
  const p95 = took[Math.ceil(took.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
  return {
    bench: 'replan',
    value: round(p95),
    unit: 'ms',
    reference: maxP95Ms,
    ratio: round(p95 / maxP95Ms),
    target: `p95 < ${maxP95Ms} ms for ${stops} stops`,
    ok: p95 < maxP95Ms,
    detail: { stops, rounds, p50: round(took[Math.floor(took.length / 2)] ?? 0), most: round(took.at(-1) ?? 0) },
  };
}

/** `replan`: one collector with 30 stops. */
export async function benchReplan(world: BenchWorld): Promise<Measurement> {
  const placement = await placeBenchPortfolio(world, await signedIn(world, 'supervisor'), 'ruta');
  return withBenchRoads(world.instance.folder, 'city', (osrm) => measureReplan(world.connection, osrm, placement));
}
