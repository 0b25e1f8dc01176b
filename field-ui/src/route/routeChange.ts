import type { DayPack, PackedStop } from '@cartera/domain/fieldVisit';

/** The route as the collector has seen it: what changed since is shown as a change. */
export interface SeenRoute {
  version: number;
  stops: readonly Pick<PackedStop, 'id' | 'position' | 'state' | 'address'>[];
}

/** What a new version means to whoever follows the old one. Lines are addresses: they name nobody and no debt. */
export interface RouteChange {
  added: string[];
  /** Given to somebody else, or not to be visited any more. */
  removed: string[];
  /** The order of what stays is another one. */
  isReordered: boolean;
}

export function seenRoute({ route, stops }: DayPack): SeenRoute {
  return { version: route.version, stops };
}

/** Undefined when nothing that matters to the collector has changed. */
export function routeChange(seen: SeenRoute, now: SeenRoute): RouteChange | undefined {
  const open = (route: SeenRoute): SeenRoute['stops'] => route.stops.filter(({ state }) => state === 'open');
  const known = new Set(seen.stops.map(({ id }) => id));
  const still = new Set(now.stops.map(({ id }) => id));
  const added = open(now).filter(({ id }) => !known.has(id));
  const removed = open(seen).filter(({ id }) => !still.has(id));
  const order = (route: SeenRoute): string[] =>
    [...open(route)]
      .filter(({ id }) => known.has(id) && still.has(id))
      .sort((a, b) => a.position - b.position)
      .map(({ id }) => id);
  const after = order(now);
  // Only those that are open in both: a visit that was made in between has moved nobody.
  const both = new Set(after);
  const isReordered =
    order(seen)
      .filter((id) => both.has(id))
      .join() !== after.join();
  if (added.length === 0 && removed.length === 0 && !isReordered) return undefined;
  const lines = (stops: SeenRoute['stops']): string[] => stops.map(({ address }) => address.line);
  return { added: lines(added), removed: lines(removed), isReordered };
}
