import { randomUUID } from 'node:crypto';
import { VectorTile } from '@mapbox/vector-tile';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { stagesByUrgency } from '@cartera/domain/tile';
import type { TileAddress } from '@cartera/domain/tile';
import { account } from '@cartera/database/schema';
import { countCellChanges, foldAccountCells, readTile } from '@cartera/database/tile';
import type { Scope } from '@cartera/database/unit';
import { accountTile } from '../../src/tile/accountTile.js';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';

const at = new Date('2026-11-22T18:00:00Z');
const accounts = 60;

let database: TestDatabase;
let clients: string[];
let units: string[];

/** Accounts of two clients, on a hundred streets of the west and the east half of a square, in every open stage. */
beforeAll(async () => {
  database = await createTestDatabase();
  const { db, sql } = database;
  units = [randomUUID(), randomUUID()];
  for (const [half, id] of units.entries()) {
    const [west, east] = [-99.2 + half * 0.1, -99.1 + half * 0.1];
    await sql`insert into unit (id, kind, name, territory) values (${id}, 'zone', ${id},
      st_multi(st_makeenvelope(${west}, 19.3, ${east}, 19.5, 4326)))`;
  }
  const placements = [await placeTestClient(db, { steps: [] }), await placeTestClient(db, { steps: [] })] as const;
  clients = placements.map(({ clientId }) => clientId);
  for (let number = 0; number < accounts; number += 1)
    await placeTestAccount(db, placements[number % 2] ?? placements[0], at);
  const rows = await db.select({ id: account.id }).from(account);
  for (const [number, { id }] of rows.entries()) {
    const stage = stagesByUrgency[number % stagesByUrgency.length] ?? 'collecting';
    // Some share a door.
    const door = number % 50;
    await sql`update account set stage = ${stage} where id = ${id}`;
    await sql`update address set location_source = 'geocoder', precision = 'house',
      location = st_setsrid(st_makepoint(${-99.2 + ((door * 37) % 100) / 500}, ${19.3 + ((door * 61) % 100) / 500}), 4326)
      where account_id = ${id}`;
  }
});

afterAll(() => database.drop());

interface Feature {
  accounts: number;
  worst: string;
  accountId?: string;
}

function features(tile: Buffer): Feature[] {
  const layer = new VectorTile(new PbfReader(tile)).layers.accounts;
  if (layer === undefined) return [];
  return Array.from({ length: layer.length }, (_, at) => layer.feature(at).properties as unknown as Feature);
}

const sum = (some: readonly Feature[]): number => some.reduce((total, { accounts: count }) => total + count, 0);
const everything: Scope = { clientIds: null, unitIds: null };

/** What the same tile holds by the rows themselves. */
async function oracle(scope: Scope, { z, x, y }: TileAddress): Promise<{ total: number; worst: string[] }> {
  const rows = await database.sql<{ stage: string }[]>`
    select stage from account_place
    where st_transform(location, 3857) && st_tileenvelope(${z}, ${x}, ${y})
      and (${scope.clientIds}::uuid[] is null or client_id = any(${scope.clientIds}::uuid[]))
      and (${scope.unitIds}::uuid[] is null or unit_id = any(${scope.unitIds}::uuid[]))`;
  return { total: rows.length, worst: rows.map(({ stage }) => stage) };
}

/** The tile that holds a place. */
function tileAt(z: number, longitude: number, latitude: number): TileAddress {
  const angle = (latitude * Math.PI) / 180;
  return {
    z,
    x: Math.floor(((longitude + 180) / 360) * 2 ** z),
    y: Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z),
  };
}

const scope = fc.record({
  clientIds: fc.constantFrom<((all: string[]) => string[] | null)[]>(
    () => null,
    (all) => all.slice(0, 1),
    () => [],
  ),
  unitIds: fc.constantFrom<((all: string[]) => string[] | null)[]>(
    () => null,
    (all) => all.slice(1),
    () => [],
  ),
});

describe('the accounts of a tile', () => {
  const agrees = async (): Promise<void> => {
    await fc.assert(
      fc.asyncProperty(
        scope,
        fc.integer({ min: 0, max: 14 }),
        fc.double({ min: -99.2, max: -99, noNaN: true }),
        fc.double({ min: 19.3, max: 19.5, noNaN: true }),
        async (of, z, longitude, latitude) => {
          const reader: Scope = { clientIds: of.clientIds(clients), unitIds: of.unitIds(units) };
          const tile = tileAt(z, longitude, latitude);
          const shown = features(await readTile(database.sql, reader, 'accounts', tile));
          const { total, worst } = await oracle(reader, tile);
          expect(sum(shown)).toBe(total);
          expect(shown.every((feature) => worst.includes(feature.worst))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  };

  it('are those of the rows at any zoom and for any reader, before the counts are added up', agrees);

  it('and after, also when two add them up at once', async () => {
    const { sql } = database;
    expect(await countCellChanges(sql, 1_000)).toBe(accounts);
    await Promise.all([foldAccountCells(sql), foldAccountCells(sql)]);
    expect(await countCellChanges(sql, 1_000)).toBe(0);
    await agrees();
  });

  it('follow a stage, an end and a move at once, folded or not', async () => {
    const { sql } = database;
    const whole: TileAddress = { z: 0, x: 0, y: 0 };
    const [one] = await sql<{ id: string }[]>`select account_id as id from account_place limit 1`;
    const read = async (): Promise<number> => sum(features(await readTile(sql, everything, 'accounts', whole)));
    const before = await read();
    await sql`update account set stage = 'settled', closed_at = now() where id = ${one?.id ?? ''}`;
    expect(await read()).toBe(before - 1);
    await foldAccountCells(sql);
    expect(await read()).toBe(before - 1);
    const [empty] = await sql<[{ rows: number }]>`select count(*)::int as rows from account_cell where accounts <= 0`;
    expect(empty.rows).toBe(0);
    // What moves between units leaves the one and comes to the other.
    const [west, east] = units as [string, string];
    const of = async (unitId: string): Promise<number> =>
      sum(features(await readTile(sql, { clientIds: null, unitIds: [unitId] }, 'accounts', whole)));
    const [inWest, inEast] = [await of(west), await of(east)];
    await sql`update unit set territory = st_multi(st_makeenvelope(-99.1, 19.3, -99.09, 19.5, 4326)) where id = ${west}`;
    await sql`update unit set territory = st_multi(st_makeenvelope(-99.2, 19.3, -98.9, 19.5, 4326)) where id = ${east}`;
    await sql`select place_accounts(array_agg(account_id)) from account_place`;
    expect(await of(west)).toBeLessThan(inWest);
    expect((await of(west)) + (await of(east))).toBe(inWest + inEast);
  });

  it('from zoom 15 are points of their places, with an id where one is alone, and never a name or an amount', async () => {
    const { sql } = database;
    const places = await sql<{ longitude: number; latitude: number; accounts: number }[]>`
      select st_x(location) as longitude, st_y(location) as latitude, count(*)::int as accounts
      from account_place group by location`;
    expect(places.some((place) => place.accounts > 1)).toBe(true);
    for (const { longitude, latitude, accounts: count } of places.slice(0, 20)) {
      const shown = features(await readTile(sql, everything, 'accounts', tileAt(18, longitude, latitude)));
      expect(shown.map((feature) => feature.accounts)).toContain(count);
      for (const feature of shown) {
        expect(feature.accountId === undefined).toBe(feature.accounts > 1);
        expect(Object.keys(feature).every((key) => ['accounts', 'worst', 'accountId'].includes(key))).toBe(true);
      }
    }
  });

  it('are found by their indexes among a country of cells and places, also for somebody who sees little', async () => {
    const { sql } = database;
    await sql`insert into account_cell (level, quad, client_id, unit_id, stage, accounts)
      select level, n, ${clients[0] ?? ''}::uuid, ${units[0] ?? ''}::uuid, 'collecting', 1
      from generate_series(1, 20000) n, unnest(array[15, 16, 18]) level`;
    await sql`insert into account_cell_change (quad, client_id, unit_id, stage, accounts)
      select n, ${clients[0] ?? ''}::uuid, null, 'collecting', 1 from generate_series(1, 20000) n`;
    await sql`analyze account_cell, account_cell_change, account_place`;
    for (const reader of [everything, { clientIds: clients.slice(0, 1), unitIds: units.slice(0, 1) }])
      for (const z of [11, 12, 14]) {
        const plan = await sql`explain ${accountTile(sql, reader, tileAt(z, -99.1, 19.4))}`;
        const told = plan.map((row) => String(row['QUERY PLAN'])).join('\n');
        expect(told).not.toMatch(/Seq Scan on account_(cell|cell_change)/);
      }
  });
});
