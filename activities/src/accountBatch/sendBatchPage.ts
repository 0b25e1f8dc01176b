import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import {
  batchAnswers,
  findBatch,
  moveBatch,
  pendingBatchRows,
  recordBatchOutcomes,
  storeBatchCommands,
  whyNobodyAnswers,
} from '@cartera/database/batch';
import type { PendingRow, RowOutcome } from '@cartera/database/batch';
import { markCommandsAnswered } from '@cartera/database/command';
import type { Connection } from '@cartera/database/connection';
import type { CommandKind } from '@cartera/domain/account';
import { batchCommandBody } from '@cartera/domain/batch';
import type { BusinessClock } from '@cartera/domain/clock';
import { commandFacts } from '@cartera/domain/compliance';
import { workflowId } from '@cartera/domain/identity';
import type { BatchActivities } from '@cartera/workflows/accountBatch';
import type { CommandAnswer } from '@cartera/workflows/accountLifecycle';
import { askWorkflow } from '@cartera/workflows/client';
import { businessMoment } from '../businessMoment/index.js';

export interface BatchDependencies {
  connection: Connection;
  temporal: Client;
  clock: BusinessClock;
}

/** Some seconds of work: a person who stops the batch waits for no more than this. */
const pageRows = 200;
/** Commands under way at once: people at their screens are answered by the same lives. */
const concurrency = 16;
/** Well under the heartbeat: a page whose answers all stay away is still alive. */
const answerTimeoutMs = 10_000;

/** Sends one row's command. A life that has ended may have ended with it, on an earlier try. */
async function sendRow(
  { connection, temporal }: BatchDependencies,
  { accountId, commandId }: PendingRow,
  update: CommandKind,
  facts: object,
): Promise<RowOutcome> {
  const answer = await askWorkflow<CommandAnswer>(temporal, {
    workflowId: workflowId.account(accountId),
    update,
    updateId: commandId,
    argument: { commandId, ...facts },
    timeoutMs: answerTimeoutMs,
  });
  switch (answer.kind) {
    case 'answered':
      return { kind: 'done', stage: answer.answer.stage };
    case 'refused':
      return { kind: 'refused', code: answer.code };
    case 'unanswered':
      return { kind: 'unanswered', code: 'service.lifecyclesUnavailable' };
    case 'gone': {
      const stage = (await batchAnswers(connection, [commandId])).get(commandId);
      if (stage !== undefined) return { kind: 'done', stage };
      return { kind: 'refused', code: await whyNobodyAnswers(connection, accountId) };
    }
  }
}

/** The activities of batches, for the queue `intake`. */
export function createBatchActivities(dependencies: BatchDependencies): BatchActivities {
  const { connection, clock } = dependencies;
  const sendBatchPage: BatchActivities['sendBatchPage'] = async ({ batchId }) => {
    const at = businessMoment(clock);
    const batch = await findBatch(connection.db, batchId, null);
    if (batch?.state !== 'running') return { left: false, silent: false };
    const rows = await pendingBatchRows(connection, batchId, pageRows);
    if (rows.length === 0) {
      await moveBatch(connection.db, batchId, null, 'finish', { by: 'workflow', at });
      return { left: false, silent: false };
    }
    await storeBatchCommands(connection, batch, rows, at);
    // What a killed worker had done and not yet written down needs no second question.
    const known = await batchAnswers(
      connection,
      rows.map(({ commandId }) => commandId),
    );
    const { kind: update, ...facts } = commandFacts(batch.action, batchCommandBody(batch.parameters, batch.reason));
    const context = Context.current();
    const limit = pLimit(concurrency);
    const outcomes = await Promise.all(
      rows.map((row) =>
        limit(async () => {
          context.cancellationSignal.throwIfAborted();
          const stage = known.get(row.commandId);
          const outcome: RowOutcome =
            stage === undefined ? await sendRow(dependencies, row, update, facts) : { kind: 'done', stage };
          context.heartbeat();
          return { ...row, outcome };
        }),
      ),
    );
    // Those of a killed worker are left to the sweep: their lives may have lost sight of them.
    const answered = outcomes.filter(
      ({ commandId, outcome }) => !known.has(commandId) && outcome.kind !== 'unanswered',
    );
    await markCommandsAnswered(
      connection.db,
      answered.map(({ commandId }) => commandId),
      at,
    );
    await recordBatchOutcomes(connection, batchId, outcomes, at);
    return { left: true, silent: outcomes.every(({ outcome }) => outcome.kind === 'unanswered') };
  };
  return { sendBatchPage };
}
