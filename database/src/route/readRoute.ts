import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { RouteLeg } from '@cartera/domain/route';
import type { Database, Queryable } from '../connection/index.js';
import { route, routeStop, routeVersion } from '../schema/index.js';
import type { UnitScope } from '../unit/index.js';
import { withinUnits } from '../unit/index.js';

export type Route = typeof route.$inferSelect;
type StopRow = typeof routeStop.$inferSelect;
export type RouteStop = Omit<StopRow, 'place'>;

/** One version of a route, with its way and its corridor as GeoJSON. */
export interface RouteVersion extends Omit<typeof routeVersion.$inferSelect, 'path' | 'corridor' | 'legs'> {
  legs: RouteLeg[];
  path: object | null;
  corridor: object | null;
}

const stopColumns = {
  id: routeStop.id,
  routeId: routeStop.routeId,
  taskId: routeStop.taskId,
  accountId: routeStop.accountId,
  position: routeStop.position,
  travelMode: routeStop.travelMode,
  parkingGroup: routeStop.parkingGroup,
  arriveAt: routeStop.arriveAt,
  leaveAt: routeStop.leaveAt,
  locked: routeStop.locked,
  state: routeStop.state,
  stateReason: routeStop.stateReason,
  closedAt: routeStop.closedAt,
  publishedAt: routeStop.publishedAt,
};

/** One route, if it is of a unit within the reader's scope. */
export async function findRoute(db: Queryable, id: string, scope: UnitScope): Promise<Route | undefined> {
  const [row] = await db
    .select()
    .from(route)
    .where(and(eq(route.id, id), withinUnits(route.unitId, scope)));
  return row;
}

/** A collector's route of a day. */
export async function findRouteOfDay(db: Queryable, collectorId: string, day: string): Promise<Route | undefined> {
  const [row] = await db
    .select()
    .from(route)
    .where(and(eq(route.collectorId, collectorId), eq(route.day, day)));
  return row;
}

/** One version; the draft, when there is one, is the version after the newest published. */
export async function findRouteVersion(
  db: Queryable,
  routeId: string,
  version: number,
): Promise<RouteVersion | undefined> {
  const { legs: _legs, path: _path, corridor: _corridor, ...columns } = versionColumns;
  const [row] = await db
    .select({
      ...columns,
      legs: sql<RouteLeg[]>`${routeVersion.legs}`,
      path: sql<object | null>`ST_AsGeoJSON(${routeVersion.path}, 6)::json`,
      corridor: sql<object | null>`ST_AsGeoJSON(${routeVersion.corridor}, 6)::json`,
    })
    .from(routeVersion)
    .where(and(eq(routeVersion.routeId, routeId), eq(routeVersion.version, version)));
  return row;
}

const versionColumns = {
  routeId: routeVersion.routeId,
  version: routeVersion.version,
  dayPlanId: routeVersion.dayPlanId,
  reason: routeVersion.reason,
  travelMode: routeVersion.travelMode,
  approximate: routeVersion.approximate,
  path: routeVersion.path,
  corridor: routeVersion.corridor,
  metres: routeVersion.metres,
  seconds: routeVersion.seconds,
  legs: routeVersion.legs,
  publishedAt: routeVersion.publishedAt,
  publishedBy: routeVersion.publishedBy,
  acknowledgedAt: routeVersion.acknowledgedAt,
};

/** The stops of a route, open and closed, in the order of the newest version. */
export async function listStops(db: Queryable, routeId: string): Promise<RouteStop[]> {
  return db
    .select(stopColumns)
    .from(routeStop)
    .where(eq(routeStop.routeId, routeId))
    .orderBy(asc(routeStop.position), asc(routeStop.id));
}

/** A route in a list: how much of it is done. */
export interface RouteOverview extends Route {
  openStops: number;
  doneStops: number;
  /** Of the newest version, draft or published. */
  metres: number;
  seconds: number;
  approximate: boolean;
  draft: boolean;
}

/** The routes of a unit's day. */
export async function listRoutes(db: Database, unitId: string, day: string): Promise<RouteOverview[]> {
  const count = (state: string): SQL<number> =>
    sql<number>`(select count(*)::integer from route_stop s where s.route_id = ${route.id} and s.state = ${state})`;
  const newest = db
    .selectDistinctOn([routeVersion.routeId], {
      routeId: routeVersion.routeId,
      metres: routeVersion.metres,
      seconds: routeVersion.seconds,
      approximate: routeVersion.approximate,
      publishedAt: routeVersion.publishedAt,
    })
    .from(routeVersion)
    .innerJoin(route, eq(route.id, routeVersion.routeId))
    .where(and(eq(route.unitId, unitId), eq(route.day, day)))
    .orderBy(routeVersion.routeId, desc(routeVersion.version))
    .as('newest');
  const rows = await db
    .select({
      route,
      openStops: count('open'),
      doneStops: count('done'),
      metres: newest.metres,
      seconds: newest.seconds,
      approximate: newest.approximate,
      publishedAt: newest.publishedAt,
    })
    .from(route)
    .innerJoin(newest, eq(newest.routeId, route.id))
    .where(and(eq(route.unitId, unitId), eq(route.day, day)))
    .orderBy(asc(route.collectorId));
  return rows.map(({ route: one, publishedAt, ...figures }) => ({ ...one, ...figures, draft: publishedAt === null }));
}

/** Published routes of a day that still go by straight lines and have something left to visit. */
export async function approximateRoutes(
  db: Queryable,
  unitId: string,
  day: string,
): Promise<{ routeId: string; collectorId: string; version: number }[]> {
  return db
    .select({ routeId: route.id, collectorId: route.collectorId, version: route.version })
    .from(route)
    .innerJoin(routeVersion, and(eq(routeVersion.routeId, route.id), eq(routeVersion.version, route.version)))
    .where(
      and(
        eq(route.unitId, unitId),
        eq(route.day, day),
        eq(routeVersion.approximate, true),
        gt(sql`(select count(*) from route_stop s where s.route_id = ${route.id} and s.state = 'open')`, 0),
      ),
    )
    .orderBy(asc(route.id));
}
