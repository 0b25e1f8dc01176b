const firstMs = 2_000;
const longestMs = 5 * 60_000;

/**
 * How long to wait after a failure, in ms: twice as long each time up to five minutes, and never the same for two phones, so that a
 * server that comes back is not met by all of them at once.
 *
 * @param chance in [0, 1)
 */
export function retryDelay(attempts: number, chance: number): number {
  const most = Math.min(longestMs, firstMs * 2 ** Math.min(attempts, 20));
  return Math.round(most / 2 + (most / 2) * chance);
}
