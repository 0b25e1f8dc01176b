import type { Sql } from '../connection/index.js';

/** What a plan made of one route, beside what it was: for whoever decides whether to publish it. */
export interface PlanChange {
  routeId: string;
  collectorId: string;
  version: number;
  draft: boolean;
  stops: number;
  metres: number;
  seconds: number;
  /** Null for the first version of a route. */
  before: { stops: number; metres: number; seconds: number } | null;
}

/** The routes that a plan changed, with the figures of the version before. */
export async function planChanges(sql: Sql, dayPlanId: string): Promise<PlanChange[]> {
  return sql<PlanChange[]>`
    select v.route_id as "routeId", r.collector_id as "collectorId", v.version, v.published_at is null as draft,
      jsonb_array_length(v.legs) as stops, v.metres, v.seconds,
      case when b.version is null then null else json_build_object(
        'stops', jsonb_array_length(b.legs), 'metres', b.metres, 'seconds', b.seconds) end as before
    from route_version v
    join route r on r.id = v.route_id
    left join route_version b on b.route_id = v.route_id and b.version = v.version - 1
    where v.day_plan_id = ${dayPlanId}
    order by v.route_id`;
}
