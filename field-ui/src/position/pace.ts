import { metresBetween } from '@cartera/domain/route';
import type { FieldSettings } from '@cartera/domain/fieldVisit';
import type { Place } from './fix.js';

/** Nearer than this, two places are one: what a phone on a table reports. */
const stillMetres = 25;

/**
 * Whether a place is worth keeping: often while moving, seldom while standing, so that a battery lasts the day.
 *
 * @param last the one that was kept before
 */
export function isWorthKeeping(
  place: Place,
  last: Place | undefined,
  { movingFixSeconds, standingFixSeconds }: Pick<FieldSettings, 'movingFixSeconds' | 'standingFixSeconds'>,
): boolean {
  if (last === undefined) return true;
  const elapsed = (place.at - last.at) / 1_000;
  // The clock was set back: begin again from here.
  if (elapsed < 0) return true;
  const moved = metresBetween(place, last) > Math.max(stillMetres, place.accuracyMetres / 2);
  return elapsed >= (moved ? movingFixSeconds : standingFixSeconds);
}
