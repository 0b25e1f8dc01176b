import { metresBetween } from '@cartera/domain/route';
import type { PackedStop } from '@cartera/domain/fieldVisit';
import type { OutboxItem } from '../outbox/index.js';
import type { Place } from '../position/index.js';

/** How a stop stands, seen from this phone: what was done here counts before the server has heard of it. */
export type StopState = 'open' | 'waiting' | 'refused' | 'done' | 'skipped';

export interface DayStop {
  stop: PackedStop;
  state: StopState;
  /** As the crow flies; null while the phone does not know where it is. */
  metres: number | null;
}

type Told = Pick<OutboxItem, 'stopId' | 'what' | 'state'>;

/** The day's stops in the order of the route, each with its state. */
export function dayStops(stops: readonly PackedStop[], told: readonly Told[], here: Place | undefined): DayStop[] {
  const of = (wanted: OutboxItem['what']): Map<string | undefined, OutboxItem['state']> =>
    new Map(told.flatMap(({ stopId, what, state }) => (what === wanted ? [[stopId, state]] : [])));
  const visits = of('visit');
  // Of a route, the only word that names a stop is that it is skipped.
  const skips = of('route');
  const stateOf = (stop: PackedStop): StopState => {
    const state = visits.get(stop.id);
    if (state !== undefined) return state;
    if (stop.state === 'skipped' || ['waiting', 'done'].includes(skips.get(stop.id) ?? '')) return 'skipped';
    return stop.state === 'open' ? 'open' : 'done';
  };
  return stops.map((stop) => ({
    stop,
    state: stateOf(stop),
    metres: here === undefined ? null : metresBetween(here, stop),
  }));
}
