import type { CatalogueRow } from '@cartera/domain/address';
import type { ISql, PendingQuery } from 'postgres';
import type { Place } from './place.js';

type Fragment = PendingQuery<Row[]>;

/** A connection to the catalogue. */
export type Reader = ISql;

type Row = Omit<CatalogueRow, 'cityKey'> & { cityKey: string | null };

const columns = [
  'id',
  'postal_code',
  'settlement',
  'settlement_type',
  'municipality',
  'state',
  'state_code',
  'settlement_key',
  'municipality_key',
  'city_key',
] as const;

/** Slightly under the likeness that the domain asks for: the two count in different precisions. */
const similarityFloor = 0.39;

/** The catalogue rows of postal codes, by code, each in order of `id`. */
export async function settlementsOfCodes(
  sql: Reader,
  postalCodes: readonly string[],
): Promise<Map<string, CatalogueRow[]>> {
  const rows = await sql<Row[]>`
    select ${renamed(sql, 's')} from postal_settlement s where s.postal_code = any(${[...new Set(postalCodes)]}::text[])
    order by s.id`;
  const byCode = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const settlement = catalogueRow(row);
    const same = byCode.get(row.postalCode);
    if (same === undefined) byCode.set(row.postalCode, [settlement]);
    else same.push(settlement);
  }
  return byCode;
}

/**
 * For places whose postal code did not settle the matter: the rows that bear their settlement's name in the written
 * municipality, in the written state or in the municipality of their code; for those that the written municipality does not
 * have, its rows of similar name. By place, each in order of `id`.
 */
export async function settlementsByName(
  sql: Reader,
  places: readonly (Place & { municipalityOfCode?: string })[],
): Promise<Map<number, CatalogueRow[]>> {
  const named = places.filter((place) => place.settlementKey !== undefined);
  const byPlace = new Map<number, CatalogueRow[]>();
  const take = (rows: readonly (Row & { placeId: number })[]): void => {
    for (const { placeId, ...row } of rows) {
      const settlement = catalogueRow(row);
      const same = byPlace.get(placeId);
      if (same === undefined) byPlace.set(placeId, [settlement]);
      else same.push(settlement);
    }
  };
  take(
    await sql<(Row & { placeId: number })[]>`
      select p.id as "placeId", ${renamed(sql, 's')}
      from ${sought(sql, named)} join postal_settlement s on s.settlement_key = p.settlement_key
      where s.municipality_key in (p.municipality_key, p.municipality_of_code)
        or s.city_key = p.municipality_key or s.state_code = p.state_code
      order by s.id`,
  );
  const unnamed = named.filter(({ id, municipalityKey: key }) => {
    const inMunicipality = (row: CatalogueRow): boolean => key === row.municipalityKey || key === row.cityKey;
    return key !== undefined && byPlace.get(id)?.some(inMunicipality) !== true;
  });
  if (unnamed.length > 0)
    take(
      await sql<(Row & { placeId: number })[]>`
        with sought as materialized (select * from ${sought(sql, unnamed)}),
        near as (
          select p.id as place_id, s.id from sought p join postal_settlement s on s.municipality_key = p.municipality_key
          where similarity(s.settlement_key, p.settlement_key) >= ${similarityFloor}
          union
          select p.id, s.id from sought p join postal_settlement s on s.city_key = p.municipality_key
          where similarity(s.settlement_key, p.settlement_key) >= ${similarityFloor}
        )
        select near.place_id as "placeId", ${renamed(sql, 's')}
        from near join postal_settlement s using (id) order by s.id`,
    );
  return byPlace;
}

function sought(sql: Reader, places: readonly (Place & { municipalityOfCode?: string })[]): Fragment {
  const texts = (pick: (place: Place & { municipalityOfCode?: string }) => string | undefined): (string | null)[] =>
    places.map((place) => pick(place) ?? null);
  return sql<Row[]>`unnest(
    ${places.map(({ id }) => id)}::integer[],
    ${texts((place) => place.settlementKey)}::text[],
    ${texts((place) => place.municipalityKey)}::text[],
    ${texts((place) => place.municipalityOfCode)}::text[],
    ${texts((place) => place.stateCode)}::text[]
  ) as p (id, settlement_key, municipality_key, municipality_of_code, state_code)`;
}

function renamed(sql: Reader, alias: string): Fragment {
  const camelCase = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return sql.unsafe<Row[]>(columns.map((column) => `${alias}.${column} as "${camelCase(column)}"`).join(', '));
}

function catalogueRow({ cityKey, ...row }: Row): CatalogueRow {
  return cityKey === null ? row : { ...row, cityKey };
}
