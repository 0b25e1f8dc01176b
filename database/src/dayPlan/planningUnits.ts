import { sql as literal } from 'drizzle-orm';
import type { Queryable, Sql } from '../connection/index.js';

/** Units that plan their days: those where somebody collects, and the tops of the tree, which list what nobody can place. */
export async function planningUnits(sql: Sql): Promise<{ unitId: string; timeZone: string }[]> {
  return sql<{ unitId: string; timeZone: string }[]>`
    select u.id as "unitId", u.time_zone as "timeZone" from unit u
    where u.archived_at is null and (u.parent_id is null or exists (
      select from unit_member m where m.unit_id = u.id and m.member_role = 'collector'))
    order by u.id`;
}

/** Units that are gone. */
export async function archivedUnits(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select id from unit where archived_at is not null order by id`;
  return rows.map(({ id }) => id);
}

/** The zone of a unit that plans its days; undefined when it does not, or is gone. */
export async function zoneOfUnit(db: Queryable, unitId: string): Promise<string | undefined> {
  const [row] = await db.execute<{ timeZone: string }>(
    literal`select time_zone as "timeZone" from unit where id = ${unitId} and archived_at is null`,
  );
  return row?.timeZone;
}

/** A route that the day has left behind. */
export interface StaleRoute {
  routeId: string;
  unitId: string;
  timeZone: string;
  day: string;
  collectorId: string;
  version: number;
  /** Its collector has gone home: what is left is for others. */
  abandoned: boolean;
}

/** How late the next stop may be before the rest of the day is reckoned again. */
const lateMinutes = 20;

/**
 * Routes of today that no longer say what will happen: a stop was closed out of their order or taken away, their next stop is overdue, or
 * their collector's shift has ended with stops open. A stop that a person locked stays whose it is.
 *
 * @param collectorId only this collector's; everybody's when absent
 */
export async function staleRoutes(sql: Sql, now: Date, collectorId?: string): Promise<StaleRoute[]> {
  return sql<StaleRoute[]>`
    with today as (
      select r.id, r.unit_id, u.time_zone, r.day, r.collector_id, r.version, v.published_at,
        (select min(s.position) from route_stop s where s.route_id = r.id and s.state = 'open') as next_position,
        (select min(s.arrive_at) from route_stop s where s.route_id = r.id and s.state = 'open') as next_arrival,
        exists (select from route_stop s where s.route_id = r.id and s.state = 'open' and not s.locked) as has_unlocked,
        exists (select from shift h where h.collector_id = r.collector_id and h.day = r.day and h.ended_at is null) as on_duty,
        exists (select from shift h where h.collector_id = r.collector_id and h.day = r.day and h.ended_at is not null) as gone
      from route r
      join unit u on u.id = r.unit_id
      join route_version v on v.route_id = r.id and v.version = r.version
      where r.state = 'published' and ${collectorId === undefined ? sql`true` : sql`r.collector_id = ${collectorId}`}
        and r.day = (${now}::timestamptz at time zone u.time_zone)::date
    )
    select t.id as "routeId", t.unit_id as "unitId", t.time_zone as "timeZone", t.day::text as day, t.collector_id as "collectorId", t.version,
      t.gone and not t.on_duty as abandoned
    from today t
    where t.next_position is not null and (
      (t.gone and not t.on_duty and t.has_unlocked)
      or (t.on_duty and (
        exists (select from route_stop s where s.route_id = t.id and s.closed_at > t.published_at
          and (s.state in ('withdrawn', 'skipped') or s.position > t.next_position))
        or (t.next_arrival < ${now}::timestamptz - make_interval(mins => ${lateMinutes})
          and t.published_at < ${now}::timestamptz - make_interval(mins => ${lateMinutes})))))
    order by t.id`;
}
