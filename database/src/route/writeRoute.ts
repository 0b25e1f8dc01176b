import { corridorLines, wholePath } from '@cartera/domain/route';
import { tellRoute } from './tellRoute.js';
import { PlanOutdated } from './writtenPlan.js';
import type { Transaction, WrittenPlan, WrittenRoute } from './writtenPlan.js';

/** Mexico in metres: the one plane in which all fences are drawn. */
const metricSrid = 6372;

/**
 * Writes one collector's route within the transaction of its plan: the stops it claims, and its next version, published or draft.
 *
 * @throws PlanOutdated when an account is on somebody's open route already
 */
export async function writeRoute(tx: Transaction, route: WrittenRoute, plan: WrittenPlan): Promise<void> {
  const { routeId, collectorId, legs } = route;
  await tx`
    insert into route (id, collector_id, unit_id, day, state, created_at)
    values (${routeId}, ${collectorId}, ${plan.unitId}, ${plan.day}, 'draft', ${plan.at})
    on conflict (collector_id, day) do nothing`;
  const [current] = await tx<{ version: number }[]>`select version from route where id = ${routeId} for update`;
  if (current === undefined) throw new Error('A route has another id than its collector and day give it.');
  await claimStops(tx, route, plan);
  const version = current.version + 1;
  await tx`delete from route_version where route_id = ${routeId} and published_at is null`;
  const sum = (part: (leg: (typeof legs)[number]) => number): number => legs.reduce((all, leg) => all + part(leg), 0);
  const path = wholePath(legs);
  const line = path.length === 0 ? null : JSON.stringify({ type: 'LineString', coordinates: path });
  const lines = corridorLines(legs).map(({ path: coordinates, metres }) => ({
    line: { type: 'LineString', coordinates },
    metres,
  }));
  await tx`
    insert into route_version (route_id, version, day_plan_id, reason, travel_mode, approximate, path, corridor, metres,
      seconds, legs, published_at, published_by)
    select ${routeId}, ${version}, ${plan.id}, ${plan.reason}, ${route.travelMode}, ${plan.approximate},
      ST_SetSRID(ST_GeomFromGeoJSON(${line}::text), 4326),
      (select ST_Multi(ST_Transform(ST_Union(ST_Buffer(
          ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(l.line::text), 4326), ${metricSrid}::integer), l.metres, 'quad_segs=2')), 4326))
        from jsonb_to_recordset(${tx.json(lines)}) as l (line jsonb, metres double precision)),
      ${sum(({ metres }) => metres)}, ${sum(({ seconds }) => seconds)}, ${tx.json(legs as never)},
      ${plan.publish ? plan.at : null}, ${plan.publish ? plan.by : null}`;
  if (!plan.publish) return tellRoute(tx, routeId, { kind: 'drafted' });
  await showVersion(tx, routeId, version, plan.at);
}

async function claimStops(
  tx: Transaction,
  { routeId, legs, lockedTaskIds }: WrittenRoute,
  plan: WrittenPlan,
): Promise<void> {
  const stops = legs.map((leg, index) => ({
    id: leg.stopId,
    taskId: leg.taskId,
    accountId: leg.accountId,
    position: index + 1,
    longitude: leg.place[0],
    latitude: leg.place[1],
    travelMode: leg.travelMode,
    arriveAt: new Date(leg.arriveAt).toISOString(),
    leaveAt: new Date(leg.leaveAt).toISOString(),
    locked: lockedTaskIds.includes(leg.taskId),
  }));
  const taken = await tx<{ id: string }[]>`
    insert into route_stop (id, route_id, task_id, account_id, position, place, travel_mode, arrive_at, leave_at, locked)
    select s.id, ${routeId}, s."taskId", s."accountId", s.position, ST_SetSRID(ST_MakePoint(s.longitude, s.latitude), 4326),
      s."travelMode", s."arriveAt", s."leaveAt", s.locked
    from jsonb_to_recordset(${tx.json(stops)}) as s (id uuid, "taskId" uuid, "accountId" uuid, position integer,
      longitude double precision, latitude double precision, "travelMode" text, "arriveAt" timestamptz,
      "leaveAt" timestamptz, locked boolean)
    where exists (select from task t where t.id = s."taskId" and t.state = 'open')
    on conflict do nothing
    returning id`;
  const kept = await tx<{ id: string }[]>`
    update route_stop s set locked = s.locked or n.locked,
      -- A stop that nobody has been told of has its place in the draft; of any other the published one holds.
      position = case when s.published_at is null then n.position else s.position end
    from jsonb_to_recordset(${tx.json(stops)}) as n (id uuid, locked boolean, position integer)
    where s.id = n.id and s.route_id = ${routeId} and s.state = 'open'
    returning s.id`;
  if (new Set([...taken, ...kept].map(({ id }) => id)).size < legs.length) throw new PlanOutdated(plan.id);
}

/** Makes a version the one that the phone follows: its order and moments become those of the stops. */
export async function showVersion(tx: Transaction, routeId: string, version: number, at: Date): Promise<void> {
  await tx`update route set version = ${version}, state = 'published' where id = ${routeId}`;
  await tx`
    update route_stop s set position = l.position, travel_mode = l.leg ->> 'travelMode',
      parking_group = (l.leg ->> 'parkingGroup')::uuid,
      arrive_at = to_timestamp((l.leg ->> 'arriveAt')::double precision / 1000),
      leave_at = to_timestamp((l.leg ->> 'leaveAt')::double precision / 1000),
      published_at = coalesce(s.published_at, ${at})
    from route_version v, jsonb_array_elements(v.legs) with ordinality as l (leg, position)
    where v.route_id = ${routeId} and v.version = ${version} and s.id = (l.leg ->> 'stopId')::uuid
      and s.route_id = ${routeId} and s.state = 'open'`;
  await tellRoute(tx, routeId, { kind: 'published', version });
}
