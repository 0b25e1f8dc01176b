import type { Stage } from '@cartera/domain/account';
import type { UnplannedReason } from '@cartera/domain/assignment';
import type { ClientScope } from '../client/index.js';
import type { Sql } from '../connection/index.js';
import type { PlanUnit } from './planUnit.js';

/** A visit of a unit's day, with what tells people apart: routes and plans themselves hold ids alone. */
export interface DayVisit {
  taskId: string;
  accountId: string;
  reference: string;
  /** Null of an account without anybody who may be contacted. */
  holderName: string | null;
  settlement: string | null;
  stage: Stage;
  balanceCents: bigint;
  currency: string;
  dueAt: Date;
  longitude: number | null;
  latitude: number | null;
  /** Whether the visit is still to be made. */
  open: boolean;
  /** The route of the day that holds it, draft or published. */
  routeId: string | null;
  /** Of one that no route holds: why the newest plan that looked at it could not place it. */
  reason: UnplannedReason | null;
}

/**
 * The visits of a unit's day: those on its routes, made or not, and those that are due by the end of it and on nobody's route.
 *
 * @param limit the earliest due come first
 */
export async function listDayVisits(
  sql: Sql,
  unit: PlanUnit,
  { day, clientScope, limit }: { day: string; clientScope: ClientScope; limit: number },
): Promise<DayVisit[]> {
  return sql<DayVisit[]>`
    with of_day as (
      select s.task_id as id from route_stop s join route r on r.id = s.route_id
      where r.unit_id = ${unit.id} and r.day = ${day}
      union
      select t.id from task t join account a on a.id = t.account_id join unit u on u.id = ${unit.id}
      where t.kind = 'visit' and t.desk = 'field' and t.state = 'open' and t.due_at < ${new Date(unit.day.until)}
        and (a.unit_id = u.id or (a.unit_id is null and (u.parent_id is null or exists (
          select from address d where d.account_id = a.id and d.postal_code = any(u.postal_codes)))))
    )
    select t.id as "taskId", a.id as "accountId", a.reference, holder.full_name as "holderName", door.settlement, a.stage,
      a.balance_cents as "balanceCents", a.currency, t.due_at as "dueAt", door.longitude, door.latitude,
      t.state = 'open' as open, case when r.day = ${day} then r.id end as "routeId", why.reason
    from of_day
    join task t on t.id = of_day.id
    join account a on a.id = t.account_id
    left join lateral (
      select p.full_name from party p where p.account_id = a.id order by p.role = 'titular' desc, p.id limit 1
    ) holder on true
    left join lateral (
      select d.settlement, ST_X(d.location) as longitude, ST_Y(d.location) as latitude
      from contact_point p join address d on d.contact_point_id = p.id
      where p.account_id = a.id
      order by d.grade in ('exact', 'corrected') desc, p.authorisation = 'authorised' desc, d.location is not null desc,
        d.grade <> 'exact', p.created_at, p.id
      limit 1
    ) door on true
    left join route_stop s on s.task_id = t.id and s.state = 'open'
    left join route r on r.id = s.route_id
    left join lateral (
      select u.reason from day_plan p join unplanned_visit u on u.day_plan_id = p.id and u.task_id = t.id
      where p.unit_id = ${unit.id} and p.day = ${day} and p.state = 'planned'
      order by p.planned_at desc limit 1
    ) why on r.id is null
    where (r.id is null or r.day <= ${day})
      and ${clientScope === null ? sql`true` : sql`a.client_id = any(${[...clientScope]}::uuid[])`}
    order by t.due_at, t.id
    limit ${limit}`;
}
