import { findIntake, judgeRows as judgeStagedRows, recordIntakeProgress } from '@cartera/database/intake';
import type { IntakeCounts } from '@cartera/database/intake';
import type { IntakeDependencies } from './intakeActivities.js';
import { nonRetryable } from './nonRetryable.js';
import { heartbeating } from './progress.js';

/** Judges every staged row beside the others and the client's live accounts, and opens the preview. */
export async function judgeRows({ connection }: IntakeDependencies, intakeId: string): Promise<IntakeCounts> {
  const intake = await findIntake(connection.db, intakeId, null);
  if (intake === undefined) throw nonRetryable('intake.unknown');
  const counts = await heartbeating(judgeStagedRows(connection, intakeId));
  await recordIntakeProgress(connection.db, intakeId, { state: 'preview', counts, rowsGraded: intake.rowsRead });
  return counts;
}
