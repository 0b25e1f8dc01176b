import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { failDryRun, findDryRun, keepDryRun } from '@cartera/database/dryRun';
import type { Connection } from '@cartera/database/connection';
import type { BusinessClock } from '@cartera/domain/clock';
import type { DryRunActivities } from '@cartera/workflows/strategyDryRun';
import { businessMoment } from '../businessMoment/index.js';
import { followAccounts } from './followAccounts.js';

export interface DryRunDependencies {
  connection: Connection;
  clock: BusinessClock;
}

/** The activities of dry runs, for the queue `intake`. */
export function createDryRunActivities({ connection, clock }: DryRunDependencies): DryRunActivities {
  return {
    runDryRun: async ({ dryRunId }) => {
      const run = await findDryRun(connection.db, dryRunId, null);
      if (run === undefined) throw ApplicationFailure.nonRetryable('dryRun.unknown', 'dryRun.unknown');
      if (run.state === 'done') return;
      const context = Context.current();
      const findings = await followAccounts(connection, run, () => {
        context.heartbeat();
        context.cancellationSignal.throwIfAborted();
      });
      await keepDryRun(connection, dryRunId, findings, businessMoment(clock));
    },
    failDryRun: ({ dryRunId, code }) => failDryRun(connection, dryRunId, code, businessMoment(clock)),
  };
}
