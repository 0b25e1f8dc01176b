/** One queue for the workflows, one for each outside limit that activities meet. */
export const taskQueue = {
  /** Workflow tasks of every kind. */
  lives: 'lives',
  /** Short transactions on the database. */
  records: 'records',
  /** Long bulk work on the database: reading, grading and accepting files, starting lifecycles. */
  intake: 'intake',
  /** PDF production: CPU. */
  documents: 'documents',
  /** Nominatim. */
  routing: 'routing',
  /** OSRM and the solver: somebody waits on the street for these. */
  planning: 'planning',
  /** The judge of the fences: one activity a shard, for as long as anybody is on duty. */
  fences: 'fences',
  /** SMTP. */
  mail: 'mail',
} as const;

export type TaskQueue = (typeof taskQueue)[keyof typeof taskQueue];
