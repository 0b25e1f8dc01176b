import type { Sql } from '../connection/index.js';
import type { Territory } from '@cartera/domain/unit';

/** Ground that two siblings both have. */
export interface Overlap {
  unitIds: [string, string];
  areaSquareKilometres: number;
  ground: Territory;
}

/** Ground of the unit above that none of the siblings has; without a unit above, holes between them. */
export interface Gap {
  areaSquareKilometres: number;
  ground: Territory;
}

/**
 * Narrower pieces than this are two drawings of one border, not ground in dispute; and so are smaller ones.
 * The width is that of a long strip: twice its area by its perimeter.
 */
export interface SliverTolerance {
  leastSquareMetres: number;
  leastWidthMetres: number;
}

export const sliverTolerance: SliverTolerance = { leastSquareMetres: 1_000, leastWidthMetres: 5 };

const piecesShown = 200;

const pieces = (sql: Sql, tolerance: SliverTolerance): ReturnType<Sql> => sql`
  st_area(ground::geography) >= ${tolerance.leastSquareMetres}
  and 2 * st_area(ground::geography) >= ${tolerance.leastWidthMetres} * st_perimeter(ground::geography)`;

const shown = (sql: Sql): ReturnType<Sql> => sql`
  round((st_area(ground::geography) / 1e6)::numeric, 4)::float8 as "areaSquareKilometres",
  st_asgeojson(st_multi(ground), 6)::jsonb as ground`;

/**
 * Where the ground of siblings overlaps and where it leaves gaps, the largest first, two hundred of each at most.
 *
 * @param parentId null for the units at the top
 */
export async function findCoverage(
  sql: Sql,
  parentId: string | null,
  tolerance = sliverTolerance,
): Promise<{ overlaps: Overlap[]; gaps: Gap[] }> {
  const siblings = sql`
    select id, territory from unit
    where parent_id is not distinct from ${parentId} and archived_at is null and territory is not null`;
  const overlaps = await sql<Overlap[]>`
    with sibling as (${siblings})
    select array[one_id, other_id] as "unitIds", ${shown(sql)}
    from (
      select one.id as one_id, other.id as other_id,
        (st_dump(st_collectionextract(st_intersection(one.territory, other.territory), 3))).geom as ground
      from sibling one join sibling other on one.id < other.id and st_intersects(one.territory, other.territory)
    ) piece
    where ${pieces(sql, tolerance)}
    order by 2 desc, 1 limit ${piecesShown}`;
  const gaps = await sql<Gap[]>`
    with sibling as (${siblings}),
    joined as (select st_union(territory) as territory from sibling having count(*) > 0),
    whole as (
      select coalesce(
        (select territory from unit where id = ${parentId}),
        (select st_union(st_makepolygon(st_exteriorring(part.geom))) from joined, st_dump(joined.territory) part)
      ) as territory
    )
    select ${shown(sql)}
    from (
      select (st_dump(st_collectionextract(st_difference(whole.territory, joined.territory), 3))).geom as ground
      from whole, joined
    ) piece
    where ${pieces(sql, tolerance)}
    order by 1 desc limit ${piecesShown}`;
  return { overlaps, gaps };
}
