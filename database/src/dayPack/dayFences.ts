import { sql } from 'drizzle-orm';
import type { PackedFence } from '@cartera/domain/fieldVisit';
import type { FenceKind } from '@cartera/domain/geofence';
import type { Queryable } from '../connection/index.js';

interface FenceRow extends Record<string, unknown> {
  fence: FenceKind;
  version: string;
  area: { coordinates: PackedFence['polygons'] };
}

/** Six decimals of a degree are a tenth of a metre: no verdict hangs on less, and a drawn zone weighs half. */
const decimals = 6;

/**
 * The fences of a collector's day under the names that the judge gives them: the territory of their unit, and the corridor of the route
 * that is published. What nobody has drawn is null.
 */
export async function findDayFences(
  db: Queryable,
  unitId: string | undefined,
  routeId: string | undefined,
): Promise<Record<FenceKind, PackedFence | null>> {
  const rows = await db.execute<FenceRow>(sql`
    select 'zone' as fence, u.id || '/' || u.territory_version as version,
           ST_AsGeoJSON(ST_Multi(u.territory), ${decimals}::int)::jsonb as area
    from unit u where u.id = ${unitId ?? null}::uuid and u.territory is not null
    union all
    select 'corridor', r.id || '/' || r.version, ST_AsGeoJSON(ST_Multi(v.corridor), ${decimals}::int)::jsonb
    from route r join route_version v on v.route_id = r.id and v.version = r.version
    where r.id = ${routeId ?? null}::uuid and v.corridor is not null`);
  const fenceOf = (wanted: FenceKind): PackedFence | null => {
    const row = rows.find(({ fence }) => fence === wanted);
    return row === undefined ? null : { version: row.version, polygons: row.area.coordinates };
  };
  return { zone: fenceOf('zone'), corridor: fenceOf('corridor') };
}
