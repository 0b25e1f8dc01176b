import type { Territory } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';

/** The ground of one postal code, as a file has it. A code may come in several pieces. */
export interface PostalAreaSource {
  postalCode: string;
  ground: Territory;
}

/**
 * Takes the ground of postal codes over from a file; codes that the file does not name stay. Files of surveyors touch themselves
 * here and there: what PostGIS can mend it mends, because nobody drew it by hand.
 *
 * @returns how many codes are new, and how many have other ground than before
 */
export async function writePostalAreas(
  sql: Sql,
  sources: readonly PostalAreaSource[],
): Promise<{ added: number; changed: number }> {
  const rows = await sql<{ added: boolean }[]>`
    with told as (
      select postal_code, st_multi(st_union(st_collectionextract(st_makevalid(st_geomfromgeojson(ground)), 3))) as ground
      from unnest(
        ${sources.map(({ postalCode }) => postalCode)}::text[],
        ${sources.map(({ ground }) => JSON.stringify(ground))}::text[]
      ) as source (postal_code, ground)
      group by postal_code
    )
    insert into postal_area as held (postal_code, ground)
    select postal_code, ground from told where not st_isempty(ground)
    on conflict (postal_code) do update set ground = excluded.ground
    where not st_orderingequals(held.ground, excluded.ground)
    returning (xmax = 0) as added`;
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added };
}
