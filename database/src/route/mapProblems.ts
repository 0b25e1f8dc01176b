import type { TravelMode } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';

/** A leg whose road is absurdly longer than the straight line: what somebody who knows the place should look at on the map. */
export interface MapProblem {
  routeId: string;
  version: number;
  collectorId: string;
  stopId: string;
  accountId: string;
  travelMode: TravelMode;
  from: { longitude: number; latitude: number };
  to: { longitude: number; latitude: number };
  metres: number;
  /** How many times longer the road is than the straight line. */
  ratio: number;
}

/**
 * The absurd detours on the newest published routes of a unit's day, the worst first.
 *
 * @param day ISO date
 */
export async function listMapProblems(sql: Sql, unitId: string, day: string, limit: number): Promise<MapProblem[]> {
  return sql<MapProblem[]>`
    with leg as (
      select r.id as route_id, v.version, r.collector_id, leg.value,
        coalesce(lag(leg.value -> 'place') over (partition by r.id order by leg.ordinality),
          jsonb_build_array(ST_X(ST_StartPoint(v.path)), ST_Y(ST_StartPoint(v.path)))) as before
      from route r
      join route_version v on v.route_id = r.id and v.version = r.version
      join day_plan p on p.id = v.day_plan_id
      cross join lateral jsonb_array_elements(v.legs) with ordinality leg
      -- Legs are large: those of a plan without detours are not opened.
      where r.unit_id = ${unitId} and r.day = ${day} and (p.summary ->> 'detours')::integer > 0
    )
    select route_id as "routeId", version, collector_id as "collectorId", value ->> 'stopId' as "stopId",
      value ->> 'accountId' as "accountId", value ->> 'travelMode' as "travelMode",
      jsonb_build_object('longitude', before -> 0, 'latitude', before -> 1) as "from",
      jsonb_build_object('longitude', value -> 'place' -> 0, 'latitude', value -> 'place' -> 1) as "to",
      round((value ->> 'metres')::numeric)::integer as metres, (value ->> 'detour')::float8 as ratio
    from leg where value ? 'detour'
    order by (value ->> 'detour')::float8 desc, route_id, value ->> 'stopId'
    limit ${limit}`;
}
