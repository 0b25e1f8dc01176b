import type { TurnByTurn } from '@cartera/domain/fieldVisit';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function turnOf(step: unknown): TurnByTurn[] {
  if (!isRecord(step)) return [];
  const { text, metres, longitude, latitude } = step;
  return typeof text === 'string' &&
    typeof metres === 'number' &&
    typeof longitude === 'number' &&
    typeof latitude === 'number'
    ? [{ text, metres, longitude, latitude }]
    : [];
}

/** The turns that lead to a stop, as its route stores them; none where the route has no leg to it. */
export function turnsTo(legs: unknown, stopId: string, position: number): TurnByTurn[] {
  if (!Array.isArray(legs)) return [];
  const named = legs.find((leg: unknown) => isRecord(leg) && leg.stopId === stopId) as unknown;
  const leg: unknown = named ?? legs[position - 1];
  if (!isRecord(leg)) return [];
  const steps = leg.turns ?? leg.steps;
  return Array.isArray(steps) ? steps.flatMap(turnOf) : [];
}
