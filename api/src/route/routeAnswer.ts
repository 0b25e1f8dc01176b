import type { Static } from 'typebox';
import type { Queryable } from '@cartera/database/connection';
import { findRouteVersion, listStops } from '@cartera/database/route';
import type { Route } from '@cartera/database/route';
import { found } from '../problem/index.js';
import type { RouteFileSchema } from './routeSchema.js';

/**
 * One version of a route as the API shows it: its way as it was published, and what has become of each stop since.
 *
 * @throws {ProblemError} `routeVersion.notFound`
 */
export async function routeAnswer(
  db: Queryable,
  { createdAt: _, ...route }: Route,
  version: number,
): Promise<Static<typeof RouteFileSchema>> {
  const shown = found(await findRouteVersion(db, route.id, version), 'routeVersion.notFound');
  const stops = await listStops(db, route.id);
  const stopOf = new Map(stops.map((stop) => [stop.id, stop]));
  const onWay = new Set(shown.legs.map(({ stopId }) => stopId));
  const { reason, travelMode, approximate, metres, seconds, publishedAt, acknowledgedAt, path, corridor } = shown;
  return {
    ...route,
    shownVersion: version,
    draft: publishedAt === null,
    ...{ reason, travelMode, approximate, metres, seconds, publishedAt, acknowledgedAt, path, corridor },
    stops: shown.legs.map(({ stopId, parkingGroup, detour, arriveAt, leaveAt, place, stretches, ...leg }, index) => {
      const stop = stopOf.get(stopId);
      return {
        id: stopId,
        ...leg,
        position: index + 1,
        place: [...place],
        parkingGroup: parkingGroup ?? null,
        detour: detour ?? null,
        arriveAt: new Date(arriveAt),
        leaveAt: new Date(leaveAt),
        locked: stop?.locked ?? false,
        state: stop?.state ?? 'withdrawn',
        stateReason: stop?.stateReason ?? null,
        stretches: stretches.map((stretch) => ({
          ...stretch,
          path: stretch.path.map((vertex) => [...vertex]),
          steps: stretch.steps.map(({ at, ...step }) => ({ ...step, at: [...at] })),
        })),
      };
    }),
    closedStops: stops
      .filter(({ id, state }) => state !== 'open' && !onWay.has(id))
      .map(({ id, taskId, accountId, state, stateReason, closedAt }) => {
        return { id, taskId, accountId, state, stateReason, closedAt };
      }),
  };
}
