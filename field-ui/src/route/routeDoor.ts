import type { NewText } from '../outbox/index.js';

/** Why a collector leaves a stop for another day, as the supervisor reads it. */
export const skipReasons = [
  'Zona de riesgo',
  'Camino cerrado o inundado',
  'No alcanza el tiempo',
  'El domicilio está mal ubicado',
] as const;

/** All that is said of one route goes in order. The only place that knows the addresses of the route's door. */
export function skipText(routeId: string, stopId: string, reason: string, now: number): NewText {
  const id = crypto.randomUUID();
  return {
    id,
    what: 'route',
    lane: routeId,
    text: {
      method: 'POST',
      path: `/api/v1/routes/${routeId}/skip`,
      body: { id, stopId, reason, at: new Date(now).toISOString() },
    },
  };
}

/** The phone follows this version from now on. */
export function acknowledgeText(routeId: string, version: number): NewText {
  const id = crypto.randomUUID();
  return {
    id,
    what: 'route',
    lane: routeId,
    text: { method: 'POST', path: `/api/v1/routes/${routeId}/acknowledge`, body: { id, version } },
  };
}
