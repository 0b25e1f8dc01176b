import { ServiceError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';

/**
 * What came of asking a workflow. `refused`: a rule said no, for good, under its stable code. `gone`: there is no open workflow.
 * `unanswered`: nobody knows whether it was done; the same question under the same id is safe.
 */
export type WorkflowAnswer<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'refused'; code: string }
  | { kind: 'gone' }
  | { kind: 'unanswered'; cause: unknown };

/** The server's own failure types, for an update that was accepted by a run which then ended. */
const endedMeanwhile: readonly string[] = ['AcceptedUpdateCompletedWorkflow', 'WorkflowExecutionCompleted'];

/**
 * Sends an update and waits for its answer, as one of the ways it can end; throws only what is no answer of Temporal's.
 *
 * @param updateId the command's id, so that a question that is repeated joins the one under way
 */
export async function askWorkflow<Answer>(
  client: Client,
  question: { workflowId: string; update: string; updateId: string; argument: object; timeoutMs: number },
): Promise<WorkflowAnswer<Answer>> {
  const { workflowId, update, updateId, argument, timeoutMs } = question;
  try {
    const answer = await client.connection.withDeadline(Date.now() + timeoutMs, () =>
      client.workflow.getHandle(workflowId).executeUpdate<Answer, [object]>(update, { updateId, args: [argument] }),
    );
    return { kind: 'answered', answer };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { kind: 'gone' };
    if (error instanceof WorkflowUpdateFailedError) {
      if (!(error.cause instanceof ApplicationFailure)) return { kind: 'unanswered', cause: error };
      const { type, nonRetryable } = error.cause;
      if (typeof type === 'string' && endedMeanwhile.includes(type)) return { kind: 'gone' };
      if (nonRetryable === true && typeof type === 'string') return { kind: 'refused', code: type };
      return { kind: 'unanswered', cause: error };
    }
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof ServiceError)
      return { kind: 'unanswered', cause: error };
    throw error;
  }
}
