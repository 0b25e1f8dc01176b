import type { SkipReason } from '@cartera/domain/route';
import type { NewText } from '../outbox/index.js';

/** Why a collector leaves a stop for another day, as they choose it and the supervisor reads it. */
export const skipWords: Record<SkipReason, string> = {
  unsafeZone: 'Zona de riesgo',
  roadClosed: 'Camino cerrado o inundado',
  noTime: 'No alcanza el tiempo',
  debtorAskedAnotherDay: 'La persona pidió otro día',
  wrongPlace: 'El domicilio está mal ubicado',
};

/** All that is said of one route goes in order. The only place that knows the addresses of the route's door. */
const routeText = (routeId: string, path: string, body: Record<string, unknown>, id: string): NewText => ({
  id,
  what: 'route',
  lane: routeId,
  text: { method: 'POST', path: `/api/v1/routes/${routeId}/${path}`, body },
});

export function skipText(routeId: string, stopId: string, reason: SkipReason): NewText {
  return { ...routeText(routeId, `stops/${stopId}/skip`, { reason }, crypto.randomUUID()), stopId };
}

/** The phone follows this version from now on. */
export function acknowledgeText(routeId: string, version: number): NewText {
  return routeText(routeId, 'acknowledge', { version }, crypto.randomUUID());
}

/** The open stops in the order in which the collector wants them. */
export function reorderText(routeId: string, stopIds: readonly string[]): NewText {
  const id = crypto.randomUUID();
  return routeText(routeId, 'reorder', { id, stopIds }, id);
}
