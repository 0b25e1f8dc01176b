import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { account, address, contactPoint } from '@cartera/database/schema';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestAccount, TestDatabase, TestPlacement } from '@cartera/database/testing';

const at = new Date('2026-11-22T18:00:00Z');
const strategy = { steps: [] } as never;

let database: TestDatabase;
let placement: TestPlacement;

beforeAll(async () => {
  database = await createTestDatabase();
  placement = await placeTestClient(database.db, strategy);
});

afterAll(() => database.drop());

/** A square of the map as WKT, in degrees. */
function square(west: number, south: number, side: number): string {
  const [east, north] = [west + side, south + side];
  return `MULTIPOLYGON(((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south})))`;
}

async function addUnit(wkt: string, depth: number): Promise<string> {
  const id = randomUUID();
  await database.sql`
    insert into unit (id, kind, name, depth, territory)
    values (${id}, 'zone', ${id}, ${depth}, st_geomfromtext(${wkt}, 4326))`;
  return id;
}

/** Puts an address on the map as the geocoder does. */
async function locate(placed: TestAccount, longitude: number, latitude: number): Promise<void> {
  await database.db
    .update(address)
    .set({ location: { longitude, latitude }, precision: 'house', locationSource: 'geocoder', geocodeState: 'found' })
    .where(eq(address.contactPointId, placed.addressId));
}

async function unitOf({ accountId }: TestAccount): Promise<string | null | undefined> {
  const [row] = await database.db.select({ unitId: account.unitId }).from(account).where(eq(account.id, accountId));
  return row?.unitId;
}

/** Accounts on the map by the cells, as a map would sum them, for one unit. */
async function counted(unitId: string): Promise<number> {
  const [row] = await database.sql<[{ accounts: number }]>`
    select coalesce(sum(accounts), 0)::int as accounts from account_cell_change where unit_id = ${unitId}`;
  return row.accounts;
}

describe('place_accounts', () => {
  it('gives an account the deepest unit that covers its best address, of equals the smallest', async () => {
    const wide = await addUnit(square(-99.3, 19.3, 0.2), 1);
    const narrow = await addUnit(square(-99.25, 19.35, 0.1), 1);
    const deep = await addUnit(square(-99.3, 19.3, 0.12), 2);
    const [inWide, inNarrow, inDeep, outside] = (await Promise.all(
      [1, 2, 3, 4].map(() => placeTestAccount(database.db, placement, at)),
    )) as [TestAccount, TestAccount, TestAccount, TestAccount];
    await locate(inWide, -99.12, 19.48);
    await locate(inNarrow, -99.17, 19.43);
    await locate(inDeep, -99.2, 19.4);
    await locate(outside, -98, 19);
    expect(await Promise.all([inWide, inNarrow, inDeep, outside].map(unitOf))).toEqual([wide, narrow, deep, null]);
    expect(await counted(deep)).toBe(1);
    const told = await database.sql`
      select data from change where topic = 'account' and entity_id = ${inDeep.accountId}`;
    expect(told.map((row) => row.data as unknown)).toEqual([{ kind: 'unitChanged', unitId: deep }]);
  });

  it('follows a corrected place, a barred address, a stage and an end', async () => {
    const east = await addUnit(square(-90, 19, 0.1), 1);
    const west = await addUnit(square(-91, 19, 0.1), 1);
    const placed = await placeTestAccount(database.db, placement, at);
    await locate(placed, -89.95, 19.05);
    expect(await unitOf(placed)).toBe(east);
    await locate(placed, -90.95, 19.05);
    expect([await unitOf(placed), await counted(east), await counted(west)]).toEqual([west, 0, 1]);
    const bar = (authorisation: 'barred' | 'authorised'): Promise<unknown> =>
      database.db.update(contactPoint).set({ authorisation }).where(eq(contactPoint.id, placed.addressId));
    await bar('barred');
    expect([await unitOf(placed), await counted(west)]).toEqual([null, 0]);
    await bar('authorised');
    await database.db.update(account).set({ stage: 'collecting' }).where(eq(account.id, placed.accountId));
    const shown = await database.sql`select unit_id, stage from account_place where account_id = ${placed.accountId}`;
    expect([...shown]).toEqual([{ unit_id: west, stage: 'collecting' }]);
    await database.db.update(account).set({ stage: 'settled', closedAt: at }).where(eq(account.id, placed.accountId));
    expect([await unitOf(placed), await counted(west)]).toEqual([west, 0]);
  });

  it('numbers the cells of the web Mercator grid as tiles are numbered', async () => {
    const [row] = await database.sql<[{ same: boolean; count: number }]>`
      select count(*)::int as count, bool_and(
        st_intersects(st_transform(place, 3857), st_tileenvelope(12, x::int, y::int))
        and map_quad(place, 18) >> 12 = map_quad(place, 12)
      ) as same
      from (
        select place, (select bit_or(((map_quad(place, 12) >> (2 * bit)) & 1) << bit) from generate_series(0, 11) bit) as x,
          (select bit_or(((map_quad(place, 12) >> (2 * bit + 1)) & 1) << bit) from generate_series(0, 11) bit) as y
        from (
          select st_setsrid(st_makepoint(-118 + random() * 32, 14 + random() * 18), 4326) as place
          from generate_series(1, 500)
        ) somewhere
      ) numbered`;
    expect(row).toEqual({ same: true, count: 500 });
  });
});
