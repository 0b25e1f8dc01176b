import { alertOfFence } from '@cartera/domain/geofence';
import type { FenceEvent, FenceKind } from '@cartera/domain/geofence';
import type { NewText } from '../outbox/index.js';

/** A time outside of a fence, from the breach that the phone found to the return. */
export interface Excursion {
  fence: FenceKind;
  /** When it began, by the phone's clock: epoch ms. */
  since: number;
  distanceMetres: number;
  returnedAt?: number;
  /** The collector's own words; they go once the server has an alert to put them to. */
  explanation?: string;
  /** The alert that the explanation went to. */
  alertId?: string;
}

/** What of an alert of the server says whether it is about an excursion. */
export interface ToldAlert {
  id: string;
  kind: string;
  /** Epoch ms. */
  since: number;
  explanation: string | null;
}

/** The excursions after what a fix has proven. */
export function followExcursions(known: readonly Excursion[], events: readonly FenceEvent[]): Excursion[] {
  let excursions = [...known];
  for (const event of events) {
    if (event.kind === 'breached') {
      const { fence, since, distanceMetres } = event;
      excursions = [...excursions, { fence, since, distanceMetres }];
    }
    if (event.kind === 'returned')
      excursions = excursions.map((one) =>
        one.fence === event.fence && one.returnedAt === undefined ? { ...one, returnedAt: event.at } : one,
      );
  }
  return excursions;
}

/** How far the two clocks of the judges may differ about one excursion: they heard the same fixes in other batches. */
const sameExcursionMs = 2 * 60_000;

/** The alert of the server about an excursion that has been explained here and not there. */
export function alertToExplain(excursion: Excursion, alerts: readonly ToldAlert[]): ToldAlert | undefined {
  const { fence, since, returnedAt, explanation, alertId } = excursion;
  if (explanation === undefined || alertId !== undefined) return undefined;
  return alerts.find(
    (alert) =>
      alert.kind === alertOfFence[fence] &&
      alert.explanation === null &&
      alert.since >= since - sameExcursionMs &&
      alert.since <= (returnedAt ?? Number.POSITIVE_INFINITY) + sameExcursionMs,
  );
}

/** An alert is explained once: its own id keeps a second saying from being another act. */
export function explainText(alertId: string, explanation: string): NewText {
  return {
    id: alertId,
    what: 'alert',
    lane: alertId,
    text: { method: 'POST', path: `/api/v1/alerts/${alertId}/explain`, body: { explanation } },
  };
}
