/** The judge of the fences, on the queue `fences`. */
export interface FenceActivities {
  /**
   * Judges the positions of one shard of units as they come, for as long as it may; then returns, to be asked again. Killed anywhere,
   * the next one goes on from the database.
   */
  watchFences: (order: { shard: number; of: number }) => Promise<void>;
}

/** The end of positions, on the queue `records`. */
export interface RetentionActivities {
  /** Deletes what is older than its unit keeps, and drops the days that nobody keeps. */
  forgetPositions: () => Promise<void>;
}
