import type { SkipReason } from '@cartera/domain/route';
import type { Sql } from '../connection/index.js';
import { tellRoute } from './tellRoute.js';
import { showVersion } from './writeRoute.js';

/** What came of a command on a route or one of its stops: `done` again when it was done before. */
export type RouteOutcome = 'done' | 'notFound' | 'route.notDraft' | 'routeStop.closed';

/** Publishes the draft that waits behind a route's newest version; again, it stays published. */
export async function publishDraft(
  sql: Sql,
  { routeId, version, by, at }: { routeId: string; version: number; by: string; at: Date },
): Promise<RouteOutcome> {
  return sql.begin(async (tx): Promise<RouteOutcome> => {
    const [route] = await tx<{ version: number }[]>`select version from route where id = ${routeId} for update`;
    if (route === undefined) return 'notFound';
    if (route.version === version) return 'done';
    const drafts = await tx`
      update route_version set published_at = ${at}, published_by = ${by}
      where route_id = ${routeId} and version = ${version} and version = ${route.version + 1} and published_at is null
      returning version`;
    if (drafts.length === 0) return 'route.notDraft';
    await showVersion(tx, routeId, version, at);
    return 'done';
  });
}

/** Takes a stop out of a collector's day; its visit stays due, and the next plan may give it to anybody. */
export async function skipStop(
  sql: Sql,
  { routeId, stopId, reason, at }: { routeId: string; stopId: string; reason: SkipReason; at: Date },
): Promise<RouteOutcome> {
  return sql.begin(async (tx): Promise<RouteOutcome> => {
    const [stop] = await tx<{ state: string }[]>`
      select state from route_stop where id = ${stopId} and route_id = ${routeId} for update`;
    if (stop === undefined) return 'notFound';
    if (stop.state === 'skipped') return 'done';
    if (stop.state !== 'open') return 'routeStop.closed';
    await tx`
      update route_stop set state = 'skipped', state_reason = ${`skip.${reason}`}, closed_at = ${at} where id = ${stopId}`;
    await tellRoute(tx, routeId, { kind: 'stopClosed', stopId, state: 'skipped', reason });
    return 'done';
  });
}

/** Keeps a stop where it is, whatever the planner would do, or lets it go again. */
export async function lockStop(
  sql: Sql,
  { routeId, stopId, locked }: { routeId: string; stopId: string; locked: boolean },
): Promise<RouteOutcome> {
  return sql.begin(async (tx): Promise<RouteOutcome> => {
    const [stop] = await tx<{ state: string; locked: boolean }[]>`
      select state, locked from route_stop where id = ${stopId} and route_id = ${routeId} for update`;
    if (stop === undefined) return 'notFound';
    if (stop.locked === locked) return 'done';
    if (stop.state !== 'open') return 'routeStop.closed';
    await tx`update route_stop set locked = ${locked} where id = ${stopId}`;
    await tellRoute(tx, routeId, { kind: locked ? 'stopLocked' : 'stopUnlocked', stopId });
    return 'done';
  });
}
