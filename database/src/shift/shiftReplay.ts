import type { Sql } from '../connection/index.js';

/** One point of a track. */
export interface TrackPoint {
  at: Date;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  speedMetresPerSecond: number | null;
  batteryPercent: number | null;
  mocked: boolean;
}

/** More than a day of a fix a second: a longer track is cut. */
const mostFixes = 100_000;

/**
 * The way of a shift in the order of the phone's clock, without the points that a line through the others runs past.
 *
 * @param toleranceMetres 0 for every point
 */
export async function readTrack(sql: Sql, shiftId: string, toleranceMetres: number): Promise<TrackPoint[]> {
  const point = sql`at, longitude, latitude, accuracy_metres as "accuracyMetres", speed_metres_per_second as "speedMetresPerSecond",
    battery_percent as "batteryPercent", mocked`;
  if (toleranceMetres === 0)
    return sql<TrackPoint[]>`
      select ${point} from position where shift_id = ${shiftId} order by at limit ${mostFixes}`;
  // The number of a point is its measure: it says which points are left. GEOS loses measures when it preserves topology.
  return sql<TrackPoint[]>`
    with fix as (
      select *, row_number() over (order by at) as number from position where shift_id = ${shiftId} order by at limit ${mostFixes}
    ), line as (
      select ST_Simplify(ST_MakeLine(
        ST_Transform(ST_SetSRID(ST_MakePointM(longitude, latitude, number), 4326), 6372) order by number), ${toleranceMetres}, true) as line
      from fix having count(*) > 1
    ), kept as (
      select ST_M(geom)::bigint as number from line, ST_DumpPoints(line)
    )
    select ${point} from fix
    where number in (select number from kept) or not exists (select from kept)
    order by at`;
}

/** A visit that the collector recorded while on the shift. */
export interface ShiftVisit {
  id: string;
  accountId: string;
  at: Date;
  result: string;
  longitude: number | null;
  latitude: number | null;
}

/** What the judge saw of the fences, alerted or not. */
export interface ShiftFenceEvent {
  at: Date;
  since: Date;
  fence: 'zone' | 'corridor';
  kind: 'breached' | 'returned' | 'crossed';
  distanceMetres: number;
}

/** What happened on a shift besides its track. */
export interface ShiftMoments {
  visits: ShiftVisit[];
  fenceEvents: ShiftFenceEvent[];
}

/**
 * @param clientIds clients whose visits the reader may see; null means all of them
 */
export async function readShiftMoments(
  sql: Sql,
  shiftId: string,
  clientIds: readonly string[] | null,
): Promise<ShiftMoments> {
  const [visits, fenceEvents] = await Promise.all([
    sql<ShiftVisit[]>`
      select visit.id, visit.account_id as "accountId", visit.at, visit.result, ST_X(visit.location) as longitude, ST_Y(visit.location) as latitude
      from shift
      join contact_attempt visit on visit.actor = shift.collector_id::text and visit.at >= shift.started_at
        and visit.at <= coalesce(shift.ended_at, 'infinity') and visit.medium = 'visit'
      join account on account.id = visit.account_id
      where shift.id = ${shiftId} ${clientIds === null ? sql`` : sql`and account.client_id = any(${clientIds as string[]}::uuid[])`}
      order by visit.at limit 1000`,
    sql<ShiftFenceEvent[]>`
      select at, since, fence, kind, distance_metres as "distanceMetres" from fence_event
      where shift_id = ${shiftId} order by at limit 1000`,
  ]);
  return { visits: [...visits], fenceEvents: [...fenceEvents] };
}
