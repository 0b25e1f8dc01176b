import { randomUUID } from 'node:crypto';
import type { Sql } from '@cartera/database/connection';
import { placeTestAccount, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { createUnit } from '@cartera/database/unit';
import type { Territory } from '@cartera/domain/unit';

/** Whoever draws the territories of these tests. */
export const actor = randomUUID();

/** A strip of ground between two longitudes. */
export function strip(west: number, east: number): { source: 'drawn'; territory: Territory } {
  const ring = [
    [west, 19.3],
    [east, 19.3],
    [east, 19.4],
    [west, 19.4],
    [west, 19.3],
  ] as const;
  return { source: 'drawn', territory: { type: 'MultiPolygon', coordinates: [[ring]] } };
}

export async function addUnit(sql: Sql, name: string): Promise<string> {
  const id = randomUUID();
  await createUnit(sql, { id, parentId: null, kind: 'zone', name, timeZone: 'America/Mexico_City' }, actor);
  return id;
}

/** Accounts from west to east, two hundredths of a degree from each other, the first at -99.19. */
export async function placeAlong({ db, sql }: TestDatabase, accounts: number): Promise<string[]> {
  const placement = await placeTestClient(db, { steps: [] });
  const ids: string[] = [];
  for (let number = 0; number < accounts; number += 1) {
    const { accountId, addressId } = await placeTestAccount(db, placement, new Date());
    ids.push(accountId);
    await sql`update address set location_source = 'geocoder',
      location = st_setsrid(st_makepoint(${-99.19 + number * 0.02}, 19.35), 4326) where contact_point_id = ${addressId}`;
  }
  return ids;
}
