import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { address, Coordinate } from '@cartera/database/schema';
import { createTestDatabase, placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import type { PendingAddress } from '@cartera/database/geocoding';
import { createGeocodingActivities } from '../../src/geocoding/index.js';
import { knownHouse, nominatimUrl } from './knownHouse.js';

type Words = Omit<PendingAddress, 'contactPointId'>;

const nowhere = { street: 'Calle que Nadie Trazó', exterior: '7', settlement: 'Colonia Inventada' };

let database: TestDatabase;
let house: { address: Words; at: Coordinate };

beforeAll(async () => {
  [database, house] = await Promise.all([createTestDatabase(), knownHouse()]);
});

afterAll(async () => {
  await database.drop();
});

async function place(
  placement: TestPlacement,
  words: Words,
  grade?: (typeof address.$inferSelect)['grade'],
): Promise<string> {
  const { addressId } = await placeTestAccount(database.db, placement, new Date(), grade);
  const { street, exterior, settlement, postalCode, municipality, state } = words;
  await database.sql`
    update address set street = ${street}, exterior = ${exterior}, settlement = ${settlement},
      postal_code = ${postalCode}, municipality = ${municipality}, state = ${state}
    where contact_point_id = ${addressId}`;
  return addressId;
}

async function found(contactPointId: string) {
  const [row] = await database.sql<
    { state: string; precision: string; source: string; candidates: { label: string }[]; metres: number }[]
  >`
    select geocode_state as state, precision, location_source as source, geocode_candidates as candidates,
      st_distance(location::geography, st_setsrid(st_makepoint(${house.at.longitude}, ${house.at.latitude}), 4326)::geography)
        as metres
    from address where contact_point_id = ${contactPointId}`;
  return row!;
}

const client = () => placeTestClient(database.db, { key: 'x', steps: [] } as never);

function geocode(intakeId: string, url = nominatimUrl): Promise<{ more: boolean }> {
  const { geocodePending } = createGeocodingActivities({ connection: database, nominatimUrl: url });
  return new MockActivityEnvironment().run(geocodePending, { intakeId });
}

describe('geocodePending', () => {
  test('finds the house, the street, the colonia or the postal code, whichever is the finest', async () => {
    const placement = await client();
    const atHouse = await place(placement, house.address);
    const onStreet = await place(placement, { ...house.address, exterior: '99999' });
    const withoutNumber = await place(placement, { ...house.address, exterior: 'S/N' });
    const inSettlement = await place(placement, { ...house.address, street: nowhere.street });
    const inCode = await place(placement, { ...house.address, ...nowhere });
    const elsewhere = await place(placement, {
      ...nowhere,
      postalCode: '97000',
      municipality: 'Mérida',
      state: 'Yucatán',
    });

    expect(await geocode(placement.intakeId)).toEqual({ more: false });

    expect(await found(atHouse)).toMatchObject({ state: 'found', precision: 'house', source: 'geocoder' });
    expect((await found(atHouse)).metres).toBeLessThan(1);
    expect(await found(onStreet)).toMatchObject({ precision: 'street' });
    expect((await found(onStreet)).candidates.length).toBeGreaterThan(0);
    expect(await found(withoutNumber)).toMatchObject({ precision: 'street' });
    expect(await found(inSettlement)).toMatchObject({ precision: 'settlement' });
    expect(await found(inCode)).toMatchObject({ precision: 'postalCode' });
    expect(await found(elsewhere)).toMatchObject({ state: 'notFound', precision: null, source: null });
  });

  test('does not take the same street name of another colonia for the address', async () => {
    const placement = await client();
    const other = await place(placement, { ...house.address, settlement: 'Otra Colonia', postalCode: '97000' });

    await geocode(placement.intakeId);

    const row = await found(other);
    expect(row).toMatchObject({ state: 'notFound' });
    expect(row.candidates.length).toBeGreaterThan(0);
  });

  test('leaves alone what is not deliverable, what a visit placed, and what was asked before', async () => {
    const placement = await client();
    const doubtful = await place(placement, house.address, 'doubtful');
    const visited = await place(placement, house.address);
    await database.sql`
      update address set location = st_setsrid(st_makepoint(-99, 19), 4326), location_source = 'visit', precision = 'house'
      where contact_point_id = ${visited}`;

    await geocode(placement.intakeId);
    await geocode(placement.intakeId);

    expect(await found(doubtful)).toMatchObject({ state: 'pending' });
    expect(await found(visited)).toMatchObject({ source: 'visit' });
  });

  test('a geocoder that is down loses nothing and tells nobody the address', async () => {
    const placement = await client();
    const waiting = await place(placement, house.address);

    const failure = await geocode(placement.intakeId, 'http://127.0.0.1:59999').catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: 'NominatimUnavailable' });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(house.address.street);
    expect(await found(waiting)).toMatchObject({ state: 'pending' });
    await geocode(placement.intakeId);
    expect(await found(waiting)).toMatchObject({ state: 'found' });
  });
});
