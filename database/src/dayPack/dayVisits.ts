import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { TravelMode } from '@cartera/domain/unit';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { account } from '../schema/index.js';

/** A visit that a collector is to make, with the door it is made at. Personal data: it goes to that collector's phone only. */
export interface DayVisit {
  /** Of the route's stop; of the task while there is no route. */
  id: string;
  taskId: string;
  accountId: string;
  contactPointId: string;
  /** 0 while nobody has planned the day. */
  position: number;
  state: 'open' | 'done' | 'skipped' | 'withdrawn';
  travelMode: TravelMode;
  parkingGroup: string | null;
  locked: boolean;
  arriveAt: Date | null;
  longitude: number;
  latitude: number;
  precision: string | null;
  street: string | null;
  exterior: string | null;
  interior: string | null;
  settlement: string | null;
  postalCode: string | null;
  municipality: string | null;
  /** As the client wrote it: it may hold what no part has room for. */
  raw: string;
}

interface VisitRow extends Record<string, unknown>, Omit<DayVisit, 'arriveAt'> {
  arriveAt: string | null;
}

/** The authorised address that a person can find, of all that an account has: placed first, then by grade and age. */
const door = sql`
  select d.contact_point_id, d.street, d.exterior, d.interior, d.settlement, d.postal_code, d.municipality, d.precision,
         d.location, p.value
  from contact_point p join address d on d.contact_point_id = p.id
  where p.account_id = a.id and p.authorisation = 'authorised' and d.location is not null
  order by d.grade <> 'exact', p.created_at, p.id
  limit 1`;

const doorColumns = sql`
  door.contact_point_id as "contactPointId", ST_X(door.location) as longitude, ST_Y(door.location) as latitude, door.precision,
  door.street, door.exterior, door.interior, door.settlement, door.postal_code as "postalCode", door.municipality,
  door.value as raw`;

async function visits(db: Queryable, query: SQL): Promise<DayVisit[]> {
  const rows = await db.execute<VisitRow>(query);
  return rows.map((row) => ({ ...row, arriveAt: row.arriveAt === null ? null : new Date(row.arriveAt) }));
}

/** Most visits that a day's pack carries: more than anybody makes in one. */
const mostVisits = 60;

/** The stops of a route in its order; those that were withdrawn from the collector are not theirs to see any more. */
export function listRouteVisits(db: Queryable, routeId: string, scope: ClientScope): Promise<DayVisit[]> {
  return visits(
    db,
    sql`
    select s.id, s.task_id as "taskId", s.account_id as "accountId", s.position, s.state, s.travel_mode as "travelMode",
           s.parking_group as "parkingGroup", s.locked, s.arrive_at as "arriveAt", ${doorColumns}
    from route_stop s
    join account a on a.id = s.account_id
    cross join lateral (${door}) door
    where s.route_id = ${routeId} and s.state <> 'withdrawn' and s.published_at is not null and ${scopeOf(scope)}
    order by s.position, s.id
    limit ${mostVisits}`,
  );
}

/**
 * The open visits that a collector has taken or is assigned to, for a day that nobody has planned: those that are due first. An account
 * that is frozen or closed is left in peace.
 */
export function listOwnVisits(db: Queryable, collectorId: string, scope: ClientScope): Promise<DayVisit[]> {
  return visits(
    db,
    sql`
    select t.id, t.id as "taskId", t.account_id as "accountId", 0 as position, 'open' as state,
           coalesce(f.travel_mode, 'car') as "travelMode", null::uuid as "parkingGroup", false as locked,
           null::timestamptz as "arriveAt", ${doorColumns}
    from task t
    join account a on a.id = t.account_id
    left join collector_profile f on f.person_id = ${collectorId}
    cross join lateral (${door}) door
    where t.state = 'open' and t.desk = 'field' and t.kind = 'visit'
      and (t.claimed_by = ${collectorId} or (t.claimed_by is null and a.assignee_id = ${collectorId}))
      and a.closed_at is null and a.stage not in ('disputed', 'onHold') and ${scopeOf(scope)}
    order by t.priority desc, t.due_at, t.id
    limit ${mostVisits}`,
  );
}

function scopeOf(scope: ClientScope): SQL {
  // The column is named by its table in the condition: here the table goes by `a`.
  const condition = withinScope(account.clientId, scope);
  return condition === undefined
    ? sql`true`
    : sql`exists (select from ${account} where ${account.id} = a.id and ${condition})`;
}

/** Where a collector's day begins, when their profile says so. */
export async function findStartPoint(
  db: Queryable,
  collectorId: string,
): Promise<{ longitude: number; latitude: number } | undefined> {
  const [row] = await db.execute<{ longitude: number; latitude: number }>(sql`
    select ST_X(start_point) as longitude, ST_Y(start_point) as latitude
    from collector_profile where person_id = ${collectorId} and start_point is not null`);
  return row;
}
