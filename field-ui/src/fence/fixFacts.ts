import { fenceKinds, isSparse, isUsable } from '@cartera/domain/geofence';
import type { FenceFacts, FenceKind, FenceRules, FixFacts } from '@cartera/domain/geofence';
import type { PackedFence } from '@cartera/domain/fieldVisit';
import { metresBetween } from '@cartera/domain/route';
import type { Place } from '@cartera/domain/route';
import { metresOutside, outsideShare } from './fenceGeometry.js';

/** The fences of the day as the phone carries them. */
export type DayFences = Record<FenceKind, PackedFence | null>;

/** A position of the shift, as it is kept for the server. */
export interface WatchedFix extends Place {
  /** Epoch ms by the phone's own clock, in business time. */
  at: number;
  accuracyMetres: number;
  mocked: boolean;
}

/**
 * What the rules must know of a fix, as PostGIS tells it to the server's judge.
 *
 * @param before the last usable fix of the shift
 */
export function fixFacts(
  fix: WatchedFix,
  before: WatchedFix | undefined,
  fences: DayFences,
  rules: FenceRules,
): FixFacts {
  const step = before === undefined ? undefined : { elapsedMs: fix.at - before.at, metres: metresBetween(before, fix) };
  const known: FixFacts['fences'] = {};
  if (isUsable(fix, rules))
    for (const kind of fenceKinds) {
      const fence = fences[kind];
      if (fence === null) continue;
      const facts: FenceFacts = { version: fence.version, distanceMetres: metresOutside(fix, fence) };
      const share =
        before === undefined || step === undefined || !isSparse(step, rules)
          ? undefined
          : outsideShare(before, fix, fence);
      known[kind] = share === undefined ? facts : { ...facts, outsideShare: share };
    }
  const { at, accuracyMetres, mocked } = fix;
  // The phone hears itself at once.
  return { at, receivedAt: at, accuracyMetres, mocked, ...(step === undefined ? {} : { step }), fences: known };
}
