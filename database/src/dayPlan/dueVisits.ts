import type { Stage } from '@cartera/domain/account';
import { resultCodes } from '@cartera/domain/contact';
import type { Place } from '@cartera/domain/route';
import type { Sql } from '../connection/index.js';
import type { PlanUnit } from './planUnit.js';

/** An open visit of a unit that is due by the end of a day, with everything a planner weighs. */
export interface DueVisitRow {
  taskId: string;
  accountId: string;
  clientId: string;
  product: string;
  stage: Stage;
  timeZone: string;
  balanceCents: bigint;
  dueAt: Date;
  expiresAt: Date | null;
  /** Visits that the step still has, this one included. */
  visitsLeft: number;
  promiseDue: boolean;
  /** The hour of the day (0 to 23) at which somebody answering for the debt has been met before, more than once. */
  bestHour: number | null;
  place: Place | null;
  /** Of the address it would be made at; null while there is none that can be found. */
  authorisation: 'authorised' | 'proposed' | 'barred' | null;
  inTerritory: boolean;
  /** Its open stop, and whose it is. */
  stop: VisitStop | null;
}

/** The open stop of a visit. */
export interface VisitStop {
  stopId: string;
  collectorId: string;
  routeId: string;
  /** ISO date of its route. */
  day: string;
  locked: boolean;
  /** Its collector's shift of that day is over. */
  abandoned: boolean;
  /** Whether its collector has been told of it. */
  told: boolean;
  position: number;
}

interface Row extends Omit<DueVisitRow, 'place' | 'stop'>, Omit<VisitStop, 'stopId'> {
  longitude: number | null;
  latitude: number | null;
  stopId: string | null;
}

/** Results that say that somebody who answers for the debt was met. */
const metSomebody = Object.entries(resultCodes).flatMap(([code, { rightParty }]) => (rightParty ? [code] : []));

/**
 * The visits that a unit owes by the end of a day, overdue ones with them. Of accounts without a unit, those whose postal code is the
 * unit's, and, for a unit at the top of the tree, all of them: a visit that nobody can place must still be on somebody's list.
 *
 * @param taskIds only these; all when absent
 */
export async function dueVisits(
  sql: Sql,
  unit: PlanUnit,
  day: string,
  taskIds?: readonly string[],
): Promise<DueVisitRow[]> {
  const rows = await sql<Row[]>`
    select t.id as "taskId", t.account_id as "accountId", a.client_id as "clientId", a.product, a.stage,
      a.time_zone as "timeZone", a.balance_cents as "balanceCents", t.due_at as "dueAt", t.expires_at as "expiresAt",
      greatest(1, coalesce((
        select (step ->> 'attempts')::integer from jsonb_array_elements(v.definition -> 'steps') step
        where step ->> 'key' = t.step_key limit 1), 1) - t.attempt + 1) as "visitsLeft",
      exists (select from promise p where p.account_id = a.id and p.state = 'live' and p.due_on <= ${day}) as "promiseDue",
      met.hour as "bestHour", ST_X(door.location) as longitude, ST_Y(door.location) as latitude, door.authorisation,
      u.territory is null or door.location is null or ST_Covers(u.territory, door.location) as "inTerritory",
      s.id as "stopId", r.collector_id as "collectorId", r.id as "routeId", r.day::text as day, s.locked, s.published_at is not null as told,
      s.position, exists (select from shift h where h.collector_id = r.collector_id and h.day = r.day)
        and not exists (select from shift h where h.collector_id = r.collector_id and h.day = r.day and h.ended_at is null) as abandoned
    from task t
    join account a on a.id = t.account_id
    join unit u on u.id = ${unit.id}
    join strategy_version v on v.id = a.strategy_version_id
    left join lateral (
      select d.location, p.authorisation
      from contact_point p join address d on d.contact_point_id = p.id
      where p.account_id = a.id and d.grade in ('exact', 'corrected')
      order by p.authorisation = 'authorised' desc, d.location is not null desc, d.grade <> 'exact', p.created_at, p.id
      limit 1
    ) door on true
    left join lateral (
      select mode() within group (order by extract(hour from c.at at time zone a.time_zone))::integer as hour
      from contact_attempt c
      where c.account_id = a.id and c.medium in ('visit', 'call') and c.result = any(${metSomebody})
      having count(*) > 1
    ) met on true
    left join route_stop s on s.account_id = a.id and s.state = 'open'
    left join route r on r.id = s.route_id
    where t.kind = 'visit' and t.desk = 'field' and t.state = 'open' and t.due_at < ${new Date(unit.day.until)}
      and ${taskIds === undefined ? sql`true` : sql`t.id = any(${[...taskIds]}::uuid[])`}
      and (a.unit_id = u.id or r.unit_id = u.id or (a.unit_id is null and (u.parent_id is null or exists (
        select from address d where d.account_id = a.id and d.postal_code = any(u.postal_codes)))))
    order by t.due_at, t.id`;
  return rows.map(
    ({ longitude, latitude, stopId, collectorId, routeId, day: of, locked, abandoned, told, position, ...visit }) => ({
      ...visit,
      place: longitude === null || latitude === null ? null : { longitude, latitude },
      stop: stopId === null ? null : { stopId, collectorId, routeId, day: of, locked, abandoned, told, position },
    }),
  );
}

/** The rules of clients, by id: what they agreed of calendar and visits. */
export async function clientRules(sql: Sql, clientIds: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await sql<{ id: string; rules: unknown }[]>`
    select id, rules from client where id = any(${[...clientIds]}::uuid[])`;
  return new Map(rows.map(({ id, rules }) => [id, rules]));
}

/** How often each result came of the visits of a unit's accounts in the last 90 days. */
export async function visitResultCounts(
  sql: Sql,
  unitId: string,
  now: number,
): Promise<{ result: string; visits: number }[]> {
  return sql<{ result: string; visits: number }[]>`
    select c.result, count(*)::integer as visits
    from contact_attempt c join account a on a.id = c.account_id
    where a.unit_id = ${unitId} and c.medium = 'visit' and c.at > ${new Date(now - 90 * 86_400_000)}
    group by c.result`;
}
