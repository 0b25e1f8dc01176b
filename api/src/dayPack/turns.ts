import type { TurnByTurn } from '@cartera/domain/fieldVisit';
import type { RouteLeg } from '@cartera/domain/route';

/**
 * The turns that lead to a stop, as its route stores them; none where the route has no leg to it.
 *
 * @param legs of a route's version: the column is written from `RouteLeg[]` only
 */
export function turnsTo(legs: unknown, stopId: string): TurnByTurn[] {
  const leg = (Array.isArray(legs) ? (legs as RouteLeg[]) : []).find((one) => one.stopId === stopId);
  return (leg?.stretches ?? []).flatMap(({ steps }) =>
    steps.map(({ words, metres, at: [longitude, latitude] }) => ({ text: words, metres, longitude, latitude })),
  );
}
