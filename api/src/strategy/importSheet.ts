import { ServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { sheetProblemWords } from '@cartera/domain/strategySheet';
import type { StrategySheetInput, StrategySheetOutcome } from '@cartera/workflows/strategySheet';
import { ProblemError } from '../problem/index.js';

/** Longer than any sheet takes; after it the sender asks again under the same id. */
const answerTimeoutMs = 25_000;

function refused(outcome: StrategySheetOutcome): ProblemError | undefined {
  switch (outcome.kind) {
    case 'created':
    case 'repeated':
      return undefined;
    case 'idReused':
      return new ProblemError('record.idReused');
    case 'noStrategy':
      return new ProblemError('strategy.notFound');
    case 'unreadable':
      return new ProblemError('strategySheet.unreadable');
    case 'invalid': {
      const faults = outcome.problems.map((problem) => ({
        field: `${outcome.sheet === null ? '' : `/${outcome.sheet}`}/${problem.column ?? ''}${problem.row}`,
        code: problem.code,
        message: { es: sheetProblemWords(problem, 'es'), en: sheetProblemWords(problem, 'en') },
      }));
      return new ProblemError('strategySheet.invalid', { faults });
    }
  }
}

/**
 * Has a stored sheet read and made the next version of its strategy.
 *
 * @returns whether this call made it
 * @throws {ProblemError} naming every cell that is wrong, or 503 when nobody has read it in time
 */
export async function importSheet(client: Client, input: StrategySheetInput): Promise<'created' | 'repeated'> {
  let outcome: StrategySheetOutcome;
  try {
    outcome = await client.connection.withDeadline(Date.now() + answerTimeoutMs, () =>
      client.workflow.execute<(order: StrategySheetInput) => Promise<StrategySheetOutcome>>('strategySheet', {
        workflowId: workflowId.strategySheet(input.versionId, input.fileSha256),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowExecutionTimeout: '5 minutes',
        taskQueue: taskQueue.lives,
        args: [input],
      }),
    );
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ProblemError('service.lifecyclesUnavailable', { headers: { 'retry-after': '5' }, cause: error });
  }
  const refusal = refused(outcome);
  if (refusal !== undefined) throw refusal;
  return outcome.kind === 'created' ? 'created' : 'repeated';
}
