import type { TransactionSql } from 'postgres';
import type { FenceRules, FixFacts } from '@cartera/domain/geofence';

type Transaction = TransactionSql<{ bigint: bigint }>;

/** A fix of a shift with its place beside its facts. */
export interface PlacedFix {
  shiftId: string;
  longitude: number;
  latitude: number;
  facts: FixFacts;
}

/** How a shift stands with its fences: what the next batch is judged from. */
export interface ShiftToJudge {
  shiftId: string;
  /** Newest fix judged, epoch milliseconds by the phone's clock. */
  seenAt: number | null;
}

/** Mexico ITRF2008 / LCC: metres, true to some thousandths all over the country. */
const metricSrid = 6372;

interface FixRow {
  shiftId: string;
  at: Date;
  receivedAt: Date;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  mocked: boolean;
  elapsedMs: number | null;
  stepMetres: number | null;
  zoneVersion: string | null;
  zoneMetres: number | null;
  zoneShare: number | null;
  corridorVersion: string | null;
  corridorMetres: number | null;
  corridorShare: number | null;
}

/**
 * Turns fences of these shifts into metres that have not been yet: a territory and a corridor are turned once for each version,
 * never for each fix.
 */
async function turnFences(transaction: Transaction, shiftIds: readonly string[]): Promise<void> {
  await transaction`
    with watched as (
      select distinct unit.id, unit.territory_version as version, unit.territory as area
      from shift join unit on unit.id = shift.unit_id
      where shift.id = any(${shiftIds as string[]}::uuid[]) and unit.territory is not null
      union all
      select distinct on (route.id) route.id, route.version, route_version.corridor
      from shift
      join route on route.collector_id = shift.collector_id and route.day = shift.day and route.version > 0
      join route_version on route_version.route_id = route.id and route_version.version = route.version
      where shift.id = any(${shiftIds as string[]}::uuid[]) and route_version.corridor is not null
    )
    insert into fence_shape (subject_id, version, area)
    select watched.id, watched.version, ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Transform(watched.area, ${metricSrid}::int)), 3))
    from watched
    where not exists (
      select from fence_shape where fence_shape.subject_id = watched.id and fence_shape.version = watched.version)
    on conflict do nothing`;
}

/**
 * What the rules must know of every fix that has not been judged, by one question to PostGIS: where it lies to the zone of its unit
 * and to the corridor of the collector's newest published route, and how it was reached from the usable fix before.
 *
 * @param limit fixes at most; those of one shift come oldest first, so the rest is read the next time
 */
export async function readFixFacts(
  transaction: Transaction,
  shifts: readonly ShiftToJudge[],
  rules: FenceRules,
  limit: number,
): Promise<PlacedFix[]> {
  const ids = shifts.map(({ shiftId }) => shiftId);
  const seen = shifts.map(({ seenAt }) => seenAt ?? 0);
  await turnFences(transaction, ids);
  const rows = await transaction<FixRow[]>`
    with judged as (
      select shift_id, to_timestamp(seen / 1000) as seen_at
      from unnest(${ids}::uuid[], ${seen}::float8[]) as judged (shift_id, seen)
    ), fence as materialized (
      select shift.id as shift_id,
        zone.subject_id || '/' || zone.version as zone_version, zone.area as zone,
        corridor.subject_id || '/' || corridor.version as corridor_version, corridor.area as corridor
      from judged
      join shift on shift.id = judged.shift_id
      join unit on unit.id = shift.unit_id
      left join fence_shape zone on zone.subject_id = unit.id and zone.version = unit.territory_version
      left join route on route.collector_id = shift.collector_id and route.day = shift.day and route.version > 0
      left join fence_shape corridor on corridor.subject_id = route.id and corridor.version = route.version
    ), fix as materialized (
      select judged.shift_id, judged.seen_at, new.at, new.received_at, new.longitude, new.latitude, new.accuracy_metres, new.mocked,
        ST_Transform(ST_SetSRID(ST_MakePoint(new.longitude, new.latitude), 4326), ${metricSrid}::int) as place,
        not new.mocked and new.accuracy_metres <= ${rules.maxAccuracyMetres} as usable
      from judged
      cross join lateral (
        (select * from position where position.shift_id = judged.shift_id and position.at > judged.seen_at
         order by position.at limit ${limit})
        union all
        (select * from position where position.shift_id = judged.shift_id and position.at <= judged.seen_at
           and not position.mocked and position.accuracy_metres <= ${rules.maxAccuracyMetres}
         order by position.at desc limit 1)
      ) new
    ), step as (
      -- The usable fix before, by one pass over each shift: a join of the fixes with themselves reads them squared.
      select seen.*, ST_SetSRID(ST_MakePoint(before[2], before[3]), ${metricSrid}::int) as before_place
      from (
        select fix.*, max(at) filter (where usable) over earlier as before_at,
          max(array[extract(epoch from at)::float8, ST_X(place), ST_Y(place)]) filter (where usable) over earlier as before
        from fix
        window earlier as (partition by shift_id order by at rows between unbounded preceding and 1 preceding)
      ) seen
      where at > seen_at
    ), way as (
      select step.*, extract(epoch from at - before_at) * 1000 as elapsed_ms, ST_Distance(before_place, place) as metres,
        case when extract(epoch from at - before_at) * 1000 between ${rules.sparseStepMs} and ${rules.blindMs}
          and not ST_Equals(before_place, place) then ST_MakeLine(before_place, place) end as line
      from step
    )
    select way.shift_id as "shiftId", at, received_at as "receivedAt", longitude, latitude, accuracy_metres as "accuracyMetres", mocked,
      elapsed_ms::float8 as "elapsedMs", metres as "stepMetres",
      zone_version as "zoneVersion", corridor_version as "corridorVersion",
      case when ST_Intersects(zone, place) then 0 else ST_Distance(zone, place) end as "zoneMetres",
      case when ST_Intersects(corridor, place) then 0 else ST_Distance(corridor, place) end as "corridorMetres",
      ST_Length(ST_Difference(line, zone)) / ST_Length(line) as "zoneShare",
      ST_Length(ST_Difference(line, corridor)) / ST_Length(line) as "corridorShare"
    from way left join fence on fence.shift_id = way.shift_id
    order by way.shift_id, at`;
  return rows.map(placedFix);
}

function placedFix(row: FixRow): PlacedFix {
  const { shiftId, longitude, latitude, at, receivedAt, accuracyMetres, mocked, elapsedMs, stepMetres } = row;
  const zone = fenceFacts(row.zoneVersion, row.zoneMetres, row.zoneShare);
  const corridor = fenceFacts(row.corridorVersion, row.corridorMetres, row.corridorShare);
  const facts: FixFacts = {
    at: at.getTime(),
    receivedAt: receivedAt.getTime(),
    accuracyMetres,
    mocked,
    ...(elapsedMs !== null && stepMetres !== null && { step: { elapsedMs, metres: stepMetres } }),
    fences: { ...(zone && { zone }), ...(corridor && { corridor }) },
  };
  return { shiftId, longitude, latitude, facts };
}

function fenceFacts(version: string | null, distanceMetres: number | null, outsideShare: number | null) {
  if (version === null || distanceMetres === null) return undefined;
  return { version, distanceMetres, ...(outsideShare !== null && { outsideShare }) };
}
