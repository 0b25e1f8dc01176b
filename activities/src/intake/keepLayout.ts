import { findIntake, recordIntakeProgress } from '@cartera/database/intake';
import { layoutProblem } from '@cartera/domain/placement';
import type { ColumnLayout } from '@cartera/domain/placement';
import type { IntakeDependencies } from './intakeActivities.js';
import { nonRetryable } from './nonRetryable.js';

/**
 * Puts a person's layout in force. It must fit the row that it calls the header, one of those shown beside the preview;
 * otherwise it is refused with a `layout.*` code and the intake stays as it was.
 */
export async function keepLayout(
  { connection }: IntakeDependencies,
  intakeId: string,
  layout: ColumnLayout,
): Promise<void> {
  const intake = await findIntake(connection.db, intakeId, null);
  const header = intake?.reading?.firstRows[layout.headerRow - 1];
  const problem = header === undefined ? 'layout.headerRow' : layoutProblem(layout, header.length);
  if (problem !== undefined) throw nonRetryable(problem);
  await recordIntakeProgress(connection.db, intakeId, { layout, failure: null }, ['preview']);
}
