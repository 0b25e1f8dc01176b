import type { AlertKind } from '@cartera/domain/geofence';
import type { LocationPermission } from '@cartera/domain/position';
import type { ShiftEndReason, ShiftState } from '@cartera/domain/shift';
import type { Sql } from '../connection/index.js';
import { cutPage, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { scopeCondition } from '../unit/index.js';
import type { UnitScope } from '../unit/index.js';

/** Where somebody on duty is, and how sure that is. */
export interface LivePlace {
  /** By the phone's clock. */
  at: Date;
  receivedAt: Date;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  speedMetresPerSecond: number | null;
  headingDegrees: number | null;
  batteryPercent: number | null;
  permission: LocationPermission | null;
  mocked: boolean;
}

/** A shift as live screens show it. */
export interface ShiftLine {
  id: string;
  collectorId: string;
  collectorName: string;
  unitId: string;
  unitName: string;
  deviceId: string | null;
  day: string;
  state: ShiftState;
  startedAt: Date;
  endsBy: Date;
  endedAt: Date | null;
  endReason: ShiftEndReason | null;
  revision: number;
  /** Null until the first position has come. */
  place: LivePlace | null;
  /** What nobody has closed yet. */
  openAlerts: AlertKind[];
  routeId: string | null;
  routeVersion: number | null;
  acknowledgedVersion: number | null;
  openStops: number;
  doneStops: number;
}

export interface ShiftFilter {
  id?: string | undefined;
  /** The unit and all that lie beneath it. */
  unitId?: string | undefined;
  collectorId?: string | undefined;
  day?: string | undefined;
  state?: ShiftState | undefined;
  /** Whatever has not ended. */
  open?: boolean | undefined;
}

interface ShiftRow extends Omit<ShiftLine, 'place'>, Omit<LivePlace, 'at' | 'receivedAt'> {
  at: Date | null;
  receivedAt: Date | null;
}

/**
 * Shifts of the units that a reader sees, with where each collector is: newest first.
 *
 * @throws CursorError when the cursor is not one of this list's
 */
export async function listShifts(
  sql: Sql,
  scope: UnitScope,
  { id, unitId, collectorId, day, state, open }: ShiftFilter,
  { limit, after }: PageRequest,
): Promise<Page<ShiftLine>> {
  const cursor = after === undefined ? undefined : readCursor(after, ['moment', 'uuid']);
  const rows = await sql<ShiftRow[]>`
    select shift.id, shift.collector_id as "collectorId", person.full_name as "collectorName", shift.unit_id as "unitId",
      unit.name as "unitName", shift.device_id as "deviceId", shift.day::text, shift.state, shift.started_at as "startedAt",
      shift.ends_by as "endsBy", shift.ended_at as "endedAt", shift.end_reason as "endReason", shift.revision,
      head.at, head.received_at as "receivedAt", head.longitude, head.latitude, head.accuracy_metres as "accuracyMetres",
      head.speed_metres_per_second as "speedMetresPerSecond", head.heading_degrees as "headingDegrees",
      head.battery_percent as "batteryPercent", head.permission, head.mocked,
      coalesce((select array_agg(kind order by raised_at) from alert where shift_id = shift.id and alert.state <> 'closed'), '{}') as "openAlerts",
      route.id as "routeId", route.version as "routeVersion", route.acknowledged_version as "acknowledgedVersion",
      coalesce(stops.open, 0)::int as "openStops", coalesce(stops.done, 0)::int as "doneStops"
    from shift
    join person on person.id = shift.collector_id
    join unit on unit.id = shift.unit_id
    left join position_head head on head.shift_id = shift.id
    left join route on route.collector_id = shift.collector_id and route.day = shift.day and route.version > 0
    left join lateral (
      select count(*) filter (where state = 'open') as open, count(*) filter (where state = 'done') as done
      from route_stop where route_stop.route_id = route.id) stops on true
    where ${scopeCondition(sql, { clientIds: null, unitIds: scope === null ? null : [...scope] }, { unitId: 'shift.unit_id' })}
      ${id === undefined ? sql`` : sql`and shift.id = ${id}`}
      ${collectorId === undefined ? sql`` : sql`and shift.collector_id = ${collectorId}`}
      ${day === undefined ? sql`` : sql`and shift.day = ${day}`}
      ${state === undefined ? sql`` : sql`and shift.state = ${state}`}
      ${open === true ? sql`and shift.ended_at is null` : sql``}
      ${
        unitId === undefined
          ? sql``
          : sql`and shift.unit_id in (
              with recursive beneath (id) as (
                select ${unitId}::uuid union select child.id from unit child join beneath on child.parent_id = beneath.id)
              select id from beneath)`
      }
      ${cursor === undefined ? sql`` : sql`and (shift.started_at, shift.id) < (${cursor[0].toISOString()}::timestamptz, ${cursor[1]}::uuid)`}
    order by shift.started_at desc, shift.id desc
    limit ${limit + 1}`;
  return cutPage(rows.map(shiftLine), limit, (line) => [line.startedAt, line.id]);
}

function shiftLine(row: ShiftRow): ShiftLine {
  const { at, receivedAt, longitude, latitude, accuracyMetres, mocked, ...rest } = row;
  const { speedMetresPerSecond, headingDegrees, batteryPercent, permission, ...line } = rest;
  const ofPhone = { speedMetresPerSecond, headingDegrees, batteryPercent, permission, mocked };
  const place =
    at === null || receivedAt === null ? null : { at, receivedAt, longitude, latitude, accuracyMetres, ...ofPhone };
  return { ...line, place };
}
