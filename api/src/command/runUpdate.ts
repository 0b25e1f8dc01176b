import { ServiceError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { UpdateDefinition } from '@temporalio/common';
import { ProblemError } from '../problem/index.js';
import { inQueueOf } from './queueOf.js';

/** Longer than any command takes; after it the sender asks again under the same id and gets the first answer. */
const answerTimeoutMs = 20_000;

/** The workflow behind a command does not exist, or has ended. */
export class WorkflowGone extends Error {
  override readonly name = 'WorkflowGone';
}

/** The server's own failure types, for an update that was accepted by a run which then ended. */
const endedMeanwhile: readonly string[] = ['AcceptedUpdateCompletedWorkflow', 'WorkflowExecutionCompleted'];

function unavailable(cause?: unknown): ProblemError {
  return new ProblemError('service.lifecyclesUnavailable', { headers: { 'retry-after': '5' }, cause });
}

/**
 * Asks a workflow for something and waits for its answer. The command's id is the update's, so that a request that is
 * repeated, or was cut off by a time limit, joins the one under way.
 *
 * @throws {ProblemError} with the code of the rule that refused, or 503 when no answer came
 * @throws {WorkflowGone} when there is no open workflow
 */
export async function runUpdate<Answer, Argument>(
  client: Client,
  workflowId: string,
  update: UpdateDefinition<Answer, [Argument]> | string,
  commandId: string,
  argument: Argument,
): Promise<Answer> {
  try {
    return await inQueueOf(workflowId, answerTimeoutMs, unavailable, () =>
      client.connection.withDeadline(Date.now() + answerTimeoutMs, () =>
        client.workflow
          .getHandle(workflowId)
          .executeUpdate<Answer, [Argument]>(update, { updateId: commandId, args: [argument] }),
      ),
    );
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw new WorkflowGone();
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      const { type } = error.cause;
      if (typeof type === 'string' && endedMeanwhile.includes(type)) throw new WorkflowGone();
      // A rule's refusal is final; anything else that ended an update is a fault, and its sender may try again.
      if (error.cause.nonRetryable === true && typeof type === 'string') throw new ProblemError(type);
    }
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof ServiceError)
      throw unavailable(error);
    throw error;
  }
}
