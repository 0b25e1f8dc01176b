import { and, eq, inArray, sql } from 'drizzle-orm';
import type { IntakeFailure } from '@cartera/domain/placement';
import type { Queryable } from '../connection/index.js';
import { change, intake } from '../schema/index.js';
import type { IntakeState } from './intake.js';
import type { IntakeCounts, IntakeLayout, IntakeReading } from './intakeReading.js';

/** Columns that the work itself writes; any of them, readable at any moment. */
export interface IntakeProgress {
  state?: IntakeState;
  layout?: IntakeLayout | null;
  reading?: IntakeReading;
  rowsRead?: number;
  rowsGraded?: number;
  lifecyclesStarted?: number;
  counts?: IntakeCounts | null;
  failure?: IntakeFailure | null;
  finishedAt?: Date;
}

/**
 * Writes how far an intake is. A change of state is told to whoever is watching.
 *
 * @param from states it may be in; in another one nothing is written
 * @returns whether it was written
 */
export async function recordIntakeProgress(
  db: Queryable,
  intakeId: string,
  progress: IntakeProgress,
  from?: readonly IntakeState[],
): Promise<boolean> {
  const [row] = await db
    .update(intake)
    .set(progress)
    .where(and(eq(intake.id, intakeId), from && inArray(intake.state, [...from])))
    .returning({ clientId: intake.clientId, state: intake.state });
  if (row === undefined) return false;
  if (progress.state !== undefined) {
    await db.insert(change).values({
      topic: `intake.${progress.state}`,
      entityId: intakeId,
      clientId: row.clientId,
      data: {},
      at: sql`now()`,
    });
  }
  return true;
}
