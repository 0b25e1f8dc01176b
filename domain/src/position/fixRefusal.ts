/** What keeps one fix of a batch from being stored; the others of the batch are. */
export const fixRefusals = ['malformed', 'fromTheFuture', 'beforeShift', 'afterShift', 'inPause', 'tooOld'] as const;
export type FixRefusal = (typeof fixRefusals)[number];

/** When a collector is followed. Moments are epoch milliseconds. */
export interface TrackedTime {
  startedAt: number;
  /** Absent while the shift is open. */
  endedAt?: number;
  /** A pause without an end is under way. */
  pauses: readonly { from: number; until?: number }[];
}

/** How far a phone's clock may run ahead of ours. */
export const clockAheadMs = 2 * 60_000;

/** A phone keeps what it could not send for so long; its day's partition may be gone after that. */
export const oldestFixMs = 7 * 86_400_000;

/**
 * Why a fix is not kept, or undefined when it is. Outside the shift and in its pauses nobody is followed, whatever the phone sends.
 *
 * @param at by the phone's clock
 * @param aheadMs how far that clock may be ahead; more on a compressed clock
 */
export function fixRefusal(
  at: number,
  { startedAt, endedAt, pauses }: TrackedTime,
  now: number,
  aheadMs = clockAheadMs,
): FixRefusal | undefined {
  if (at > now + aheadMs) return 'fromTheFuture';
  if (at < now - oldestFixMs) return 'tooOld';
  if (at < startedAt) return 'beforeShift';
  if (endedAt !== undefined && at > endedAt) return 'afterShift';
  if (pauses.some(({ from, until = Infinity }) => at > from && at < until)) return 'inPause';
  return undefined;
}
