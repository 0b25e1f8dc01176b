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
  /** Nominatim and OSRM. */
  routing: 'routing',
  /** SMTP. */
  mail: 'mail',
} as const;

export type TaskQueue = (typeof taskQueue)[keyof typeof taskQueue];
