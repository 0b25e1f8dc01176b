/**
 * When something happened that a phone reports, perhaps hours later: as the phone says, but neither before `notBefore` nor in the
 * future. Moments are epoch milliseconds.
 */
export function reportedMoment(claimed: number | undefined, notBefore: number, now: number): number {
  return Math.max(notBefore, Math.min(claimed ?? now, now));
}

/** How long ago a shift may have begun when its start arrives: a phone without signal, not one of yesterday. */
export const oldestStartMs = 12 * 3_600_000;
