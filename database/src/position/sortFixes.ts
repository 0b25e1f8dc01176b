import { fixRefusal } from '@cartera/domain/position';
import type { TrackedTime } from '@cartera/domain/position';
import type { BatchOutcome, ReceivedBatch, ReceivedFix, RefusedFix } from './receivedBatch.js';

/** The shift of a batch as its row says, held while its positions are stored. */
export interface HeldShift {
  id: string;
  collectorId: string;
  unitId: string;
  deviceId: string | null;
  tracked: TrackedTime;
  /** The newest fix stored so far, epoch milliseconds. */
  newestAt: number | null;
}

export interface FixToStore extends ReceivedFix {
  shift: HeldShift;
  deviceId: string;
  /** Its batch, so that a duplicate is told to whoever sent it. */
  batch: number;
}

/** What of several batches is new, what may have been stored before, and what was refused. */
export interface SortedFixes {
  /** Newer than everything stored of their shift: certainly not there yet. */
  fresh: FixToStore[];
  /** Late: only the table knows. */
  doubtful: FixToStore[];
  outcomes: BatchOutcome[];
}

/** Sorts what phones have sent by what is to be done with it. Repetitions within the batches are found here. */
export function sortFixes(
  batches: readonly ReceivedBatch[],
  shifts: ReadonlyMap<string, HeldShift>,
  now: number,
  aheadMs: number,
): SortedFixes {
  const sorted: SortedFixes = { fresh: [], doubtful: [], outcomes: [] };
  const seen = new Set<string>();
  for (const [batch, { shiftId, collectorId, deviceId, fixes }] of batches.entries()) {
    const shift = shifts.get(shiftId);
    if (shift?.collectorId !== collectorId) {
      sorted.outcomes.push({ taken: false, code: 'shift.notFound' });
      continue;
    }
    if (shift.deviceId !== deviceId) {
      sorted.outcomes.push({ taken: false, code: 'shift.otherDevice' });
      continue;
    }
    const refused: RefusedFix[] = [];
    let kept = 0;
    for (const [index, fix] of fixes.entries()) {
      const reason = fixRefusal(fix.at, shift.tracked, now, aheadMs);
      if (reason !== undefined) {
        refused.push({ index, reason });
        continue;
      }
      const key = `${deviceId}/${fix.at}`;
      if (seen.has(key)) continue;
      seen.add(key);
      kept += 1;
      // A shift begins no sooner than the one before it ended, but perhaps in the same moment.
      const isFresh = fix.at > (shift.newestAt ?? shift.tracked.startedAt);
      sorted[isFresh ? 'fresh' : 'doubtful'].push({ ...fix, shift, deviceId, batch });
    }
    const duplicates = fixes.length - refused.length - kept;
    sorted.outcomes.push({ taken: true, stored: kept, duplicates, refused });
  }
  return sorted;
}
