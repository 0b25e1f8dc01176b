import { gradeIntake } from '@cartera/database/addressGrading';
import { findIntake, judgeRows, recordIntakeProgress } from '@cartera/database/intake';
import type { IntakeCounts } from '@cartera/database/intake';
import type { IntakeDependencies } from './intakeActivities.js';
import { nonRetryable } from './nonRetryable.js';
import { heartbeating } from './progress.js';

/** Grades every staged row against the postal catalogue, judges it, and opens the preview. */
export async function gradeRows({ connection }: IntakeDependencies, intakeId: string): Promise<IntakeCounts> {
  const intake = await findIntake(connection.db, intakeId, null);
  if (intake === undefined) throw nonRetryable('intake.unknown');
  const work = async (): Promise<IntakeCounts> => {
    await gradeIntake(connection, intakeId);
    await recordIntakeProgress(connection.db, intakeId, { rowsGraded: intake.rowsRead });
    return judgeRows(connection, intakeId);
  };
  const counts = await heartbeating(work());
  await recordIntakeProgress(connection.db, intakeId, { state: 'preview', counts, rowsGraded: intake.rowsRead });
  return counts;
}
