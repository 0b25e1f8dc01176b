import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { askWorkflow } from '@cartera/workflows/client';
import { ProblemError } from '../problem/index.js';
import { inQueueOf } from './queueOf.js';

/** Longer than any command takes; after it the sender asks again under the same id and gets the first answer. */
const answerTimeoutMs = 20_000;

/** The workflow behind a command does not exist, or has ended. */
export class WorkflowGone extends Error {
  override readonly name = 'WorkflowGone';
}

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
export async function runUpdate<Answer, Argument extends object>(
  client: Client,
  workflowId: string,
  update: UpdateDefinition<Answer, [Argument]> | string,
  commandId: string,
  argument: Argument,
): Promise<Answer> {
  const asked = await inQueueOf(workflowId, answerTimeoutMs, unavailable, () =>
    askWorkflow<Answer>(client, {
      workflowId,
      update: typeof update === 'string' ? update : update.name,
      updateId: commandId,
      argument,
      timeoutMs: answerTimeoutMs,
    }),
  );
  switch (asked.kind) {
    case 'answered':
      return asked.answer;
    case 'refused':
      throw new ProblemError(asked.code);
    case 'gone':
      throw new WorkflowGone();
    case 'unanswered':
      // An update that failed without a rule's refusal is a fault of ours; without an answer the sender asks again.
      throw asked.cause instanceof WorkflowUpdateFailedError ? asked.cause : unavailable(asked.cause);
  }
}
