import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { readTerritory } from '@cartera/domain/unit';
import type { Territory } from '@cartera/domain/unit';
import { account, address } from '@cartera/database/schema';
import {
  archiveUnit,
  changeUnit,
  createUnit,
  findCoverage,
  findUnit,
  finishPlacing,
  importUnits,
  listUnits,
  placeUnitPage,
  setMember,
  removeMember,
  setTerritory,
  writePostalAreas,
} from '@cartera/database/unit';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';

const at = new Date('2026-11-22T18:00:00Z');
const actor = randomUUID();

let database: TestDatabase;
let placement: TestPlacement;

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, { steps: [] });
});

afterAll(() => database.drop());

/** A rectangle of the map. */
function rectangle(west: number, south: number, east: number, north: number): Territory {
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
}

async function add(name: string, parentId: string | null = null): Promise<string> {
  const id = randomUUID();
  const unit = { id, parentId, kind: 'zone' as const, name, timeZone: 'America/Mexico_City' };
  expect(await createUnit(database.sql, unit, actor)).toBe('created');
  return id;
}

const drawn = (territory: Territory): { source: 'drawn'; territory: Territory } => ({ source: 'drawn', territory });

describe('units', () => {
  it('are made once, named once among siblings, moved without a circle and archived when empty', async () => {
    const { sql } = database;
    const top = await add('Agencia');
    const north = await add('Norte', top);
    const unit = { id: north, parentId: top, kind: 'zone' as const, name: 'Norte', timeZone: 'America/Mexico_City' };
    expect(await createUnit(sql, unit, actor)).toBe('repeated');
    expect(await createUnit(sql, { ...unit, name: 'Otra' }, actor)).toBe('idReused');
    expect(await createUnit(sql, { ...unit, id: randomUUID(), name: 'NORTE' }, actor)).toBe('nameTaken');
    expect(await changeUnit(sql, { id: top, parentId: north, actor })).toBe('unit.cycle');
    const other = await add('Otra agencia');
    expect(await changeUnit(sql, { id: top, parentId: other, actor })).toBe('moved');
    const depths = (await listUnits(sql, [top, north])).map(({ id, depth }) => [id, depth]);
    expect(depths).toEqual([
      [top, 1],
      [north, 2],
    ]);
    expect(await archiveUnit(sql, { id: other, actor, now: at })).toBe('notEmpty');
    expect(await archiveUnit(sql, { id: north, actor, now: at })).toBe('archived');
    expect(await archiveUnit(sql, { id: north, actor, now: at })).toBe('unchanged');
    expect(await createUnit(sql, { ...unit, id: randomUUID() }, actor)).toBe('created');
  });

  it('refuses a circle that two people make at once', async () => {
    const { sql } = database;
    const [one, other] = [await add('Uno'), await add('Dos')];
    const both = await Promise.all([
      changeUnit(sql, { id: one, parentId: other, actor }),
      changeUnit(sql, { id: other, parentId: one, actor }),
    ]);
    expect(both.sort()).toEqual(['moved', 'unit.cycle']);
  });

  it('lets a collector collect in one unit only, also when two take them at once', async () => {
    const { sql } = database;
    const [one, other] = [await add('Equipo 1'), await add('Equipo 2')];
    const personId = randomUUID();
    await sql`insert into person (id, username, full_name, role, password_hash)
      values (${personId}, ${personId}, 'Persona de Prueba', 'collector', 'none')`;
    const collect = (unitId: string): Promise<string> =>
      setMember(sql, { unitId, personId, memberRole: 'collector', actor });
    expect((await Promise.all([collect(one), collect(other)])).sort()).toEqual(['changed', 'collectsElsewhere']);
    expect(await setMember(sql, { unitId: one, personId, memberRole: 'supervisor', actor })).toBe('roleDoesNotFit');
    for (const unitId of [one, other]) await removeMember(sql, { unitId, personId, actor });
    expect([await collect(other), await collect(other)]).toEqual(['changed', 'unchanged']);
    await sql`insert into shift (id, collector_id, unit_id, day, state, started_at, ends_by)
      values (${randomUUID()}, ${personId}, ${other}, '2026-11-22', 'onDuty', ${at}, ${at})`;
    expect(await removeMember(sql, { unitId: other, personId, actor })).toBe('onDuty');
  });
});

describe('territory', () => {
  it('is taken once, kept as it was drawn, and refused with the place where its border crosses itself', async () => {
    const { sql } = database;
    const id = await add('Con terreno');
    const ground = rectangle(-99.2, 19.3, -99.1, 19.4);
    expect(await setTerritory(sql, id, drawn(ground), actor)).toEqual({ outcome: 'changed', version: 1 });
    expect(await setTerritory(sql, id, drawn(ground), actor)).toEqual({ outcome: 'unchanged', version: 1 });
    const bow: Territory = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [-99.2, 19.3],
            [-99.1, 19.4],
            [-99.1, 19.3],
            [-99.2, 19.4],
            [-99.2, 19.3],
          ],
        ],
      ],
    };
    const refused = await setTerritory(sql, id, drawn(bow), actor);
    expect(refused).toEqual({ outcome: 'selfIntersecting', at: [expect.closeTo(-99.15, 6), expect.closeTo(19.35, 6)] });
    const dot = rectangle(-99.2, 19.3, -99.199999, 19.300001);
    expect(await setTerritory(sql, id, drawn(dot), actor)).toEqual({ outcome: 'empty' });
    const kept = await findUnit(sql, id, null);
    expect(kept).toMatchObject({ territoryVersion: 1, territorySource: 'drawn', placing: true });
    expect(kept?.areaSquareKilometres).toBeCloseTo(116.2, 0);
    expect(await setTerritory(sql, id, { source: 'none' }, actor)).toEqual({ outcome: 'changed', version: 2 });
    expect(await setTerritory(sql, randomUUID(), { source: 'none' }, actor)).toEqual({ outcome: 'notFound' });
  });

  it('takes its accounts with it, page by page, and leaves the others where they are', async () => {
    const { sql, db } = database;
    const [west, east] = [await add('Poniente'), await add('Oriente')];
    await setTerritory(sql, west, drawn(rectangle(-103, 20, -102.9, 20.1)), actor);
    await setTerritory(sql, east, drawn(rectangle(-102.9, 20, -102.8, 20.1)), actor);
    const placed = await Promise.all([1, 2, 3, 4, 5].map(() => placeTestAccount(db, placement, at)));
    for (const [number, { addressId }] of placed.entries())
      await db
        .update(address)
        .set({ location: { longitude: -102.99 + number * 0.04, latitude: 20.05 }, locationSource: 'geocoder' })
        .where(eq(address.contactPointId, addressId));
    const units = async (): Promise<(string | null)[]> => {
      const rows = await db.select({ id: account.id, unitId: account.unitId }).from(account);
      return placed.map(({ accountId }) => rows.find(({ id }) => id === accountId)?.unitId ?? null);
    };
    expect(await units()).toEqual([west, west, west, east, east]);
    const change = await setTerritory(sql, west, drawn(rectangle(-103, 20, -102.96, 20.1)), actor);
    expect(change).toMatchObject({ outcome: 'changed', version: 2 });
    let pages = 0;
    for (let after: string | undefined; ; pages += 1) {
      const page = await placeUnitPage(sql, { unitId: west, after, limit: 2 });
      if (page === undefined) break;
      after = page.last;
    }
    expect(pages).toBe(2);
    expect(await units()).toEqual([west, null, null, east, east]);
    expect((await findUnit(sql, west, null))?.placing).toBe(true);
    await finishPlacing(sql, west, 2);
    expect((await findUnit(sql, west, null))?.placing).toBe(false);
    // The neighbour grows over what was left.
    await setTerritory(sql, east, drawn(rectangle(-102.96, 20, -102.8, 20.1)), actor);
    await placeUnitPage(sql, { unitId: east, limit: 100 });
    expect(await units()).toEqual([west, east, east, east, east]);
  });

  it('leaves nobody by ground that is gone: a place that is written meanwhile is waited for', async () => {
    const { sql, db } = database;
    const id = await add('Mientras tanto');
    await setTerritory(sql, id, drawn(rectangle(-104, 22, -103.9, 22.1)), actor);
    const { accountId, addressId } = await placeTestAccount(db, placement, at);
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written = (): void => undefined;
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    // A geocoder that has judged by the old ground and not committed yet.
    const geocoding = sql.begin(async (transaction) => {
      await transaction`update address set location = st_setsrid(st_makepoint(-103.95, 22.05), 4326),
        location_source = 'geocoder' where contact_point_id = ${addressId}`;
      written();
      await held;
    });
    await isWritten;
    const changing = setTerritory(sql, id, drawn(rectangle(-104, 22, -103.99, 22.1)), actor);
    commit();
    await geocoding;
    expect(await changing).toMatchObject({ outcome: 'changed', version: 2 });
    expect(await placeUnitPage(sql, { unitId: id, limit: 10 })).toEqual({ last: accountId, accounts: 1 });
    const [row] = await db.select({ unitId: account.unitId }).from(account).where(eq(account.id, accountId));
    expect(row?.unitId).toBeNull();
  });

  it('finds the overlaps and the gaps of siblings, and takes no sliver for one', async () => {
    const { sql } = database;
    const region = await add('Región');
    const [one, other, third] = [await add('1', region), await add('2', region), await add('3', region)];
    await setTerritory(sql, region, drawn(rectangle(-101, 21, -100.8, 21.1)), actor);
    await setTerritory(sql, one, drawn(rectangle(-101, 21, -100.89, 21.1)), actor);
    await setTerritory(sql, other, drawn(rectangle(-100.9, 21, -100.85, 21.1)), actor);
    // A metre short of its neighbour: 11 km of sliver, and nobody's quarrel.
    await setTerritory(sql, third, drawn(rectangle(-100.84999, 21, -100.8, 21.05)), actor);
    const { overlaps, gaps } = await findCoverage(sql, region);
    expect(overlaps).toHaveLength(1);
    expect([...(overlaps[0]?.unitIds ?? [])].sort()).toEqual([one, other].sort());
    expect(overlaps[0]?.areaSquareKilometres).toBeCloseTo(11.5, 0);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.areaSquareKilometres).toBeCloseTo(28.8, 0);
    expect(gaps[0]?.ground.type).toBe('MultiPolygon');
  });

  it('imports a file by name: all of it or nothing, and the second time nothing', async () => {
    const { sql } = database;
    const parentId = await add('Importada');
    const kept = await add('Centro', parentId);
    const order = { parentId, kind: 'zone' as const, timeZone: 'America/Mexico_City', actor };
    const grounds = [
      { name: 'CENTRO', territory: rectangle(-98, 18, -97.9, 18.1) },
      { name: 'Sur', territory: rectangle(-98, 17.9, -97.9, 18) },
    ];
    const crossing = {
      name: 'Cruzada',
      territory: {
        ...rectangle(0, 0, 0, 0),
        coordinates: [
          [
            [
              [-98, 18],
              [-97, 19],
              [-97, 18],
              [-98, 19],
              [-98, 18],
            ],
          ],
        ],
      } as Territory,
    };
    expect(await importUnits(sql, { ...order, grounds: [...grounds, crossing] })).toMatchObject({
      refusal: { at: 2, ground: { outcome: 'selfIntersecting' } },
    });
    expect((await findUnit(sql, kept, null))?.territory).toBeNull();
    const first = await importUnits(sql, { ...order, grounds });
    expect(first).toMatchObject({ units: [{ id: kept, created: false, changed: true }, { created: true }] });
    const again = await importUnits(sql, { ...order, grounds });
    expect('units' in again && again.units.map(({ created, changed }) => created || changed)).toEqual([false, false]);
  });
});

const postalCodeFile = process.env.CARTERA_POSTAL_AREAS;

describe('postal codes', () => {
  it('become a territory by their joined ground, and unknown ones are named', async () => {
    const { sql } = database;
    const written = await writePostalAreas(sql, [
      { postalCode: '06200', ground: rectangle(-99.14, 19.44, -99.13, 19.45) },
      { postalCode: '06300', ground: rectangle(-99.15, 19.44, -99.14, 19.45) },
    ]);
    expect(written).toEqual({ added: 2, changed: 0 });
    const id = await add('Por códigos');
    const byCodes = (...postalCodes: string[]): Promise<unknown> =>
      setTerritory(sql, id, { source: 'postalCodes', postalCodes }, actor);
    expect(await byCodes('06200', '99999', '88888')).toEqual({
      outcome: 'postalCodeUnknown',
      postalCodes: ['88888', '99999'],
    });
    expect(await byCodes('06300', '06200')).toEqual({ outcome: 'changed', version: 1 });
    expect(await byCodes('06200', '06300')).toEqual({ outcome: 'unchanged', version: 1 });
    expect(await findUnit(sql, id, null)).toMatchObject({
      territorySource: 'postalCodes',
      postalCodes: ['06200', '06300'],
      areaSquareKilometres: expect.closeTo(2.33, 1),
    });
  });

  const file = postalCodeFile !== undefined && existsSync(postalCodeFile) ? postalCodeFile : undefined;
  (file === undefined ? it.skip : it)(
    'of Mexico City, a file of the surveyors (CARTERA_POSTAL_AREAS), join without crossing',
    async () => {
      const { sql } = database;
      const { features } = JSON.parse(gunzipSync(readFileSync(file ?? '')).toString()) as {
        features: { properties: { d_codigo: string }; geometry: unknown }[];
      };
      const sources = features.flatMap(({ properties, geometry }) => {
        const read = readTerritory(geometry);
        return 'territory' in read ? [{ postalCode: properties.d_codigo, ground: read.territory }] : [];
      });
      expect(sources).toHaveLength(features.length);
      expect((await writePostalAreas(sql, sources)).added).toBeGreaterThan(1_000);
      expect(await writePostalAreas(sql, sources)).toEqual({ added: 0, changed: 0 });
      const id = await add('Cuauhtémoc');
      const postalCodes = [...new Set(sources.map(({ postalCode }) => postalCode))].filter((code) =>
        code.startsWith('06'),
      );
      expect(await setTerritory(sql, id, { source: 'postalCodes', postalCodes }, actor)).toMatchObject({ version: 1 });
      expect((await findUnit(sql, id, null))?.areaSquareKilometres).toBeCloseTo(32.5, 0);
    },
  );
});
