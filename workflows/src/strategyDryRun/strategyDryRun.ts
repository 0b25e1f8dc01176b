import { log, proxyActivities } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { DryRunActivities } from './activities.js';

export interface StrategyDryRunInput {
  dryRunId: string;
}

const retry = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;
const long = proxyActivities<DryRunActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '1 minute',
  // A person waits for it and can ask again: work that cannot be done should say so within the hour.
  retry: { ...retry, maximumAttempts: 10 },
});
const short = proxyActivities<DryRunActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '1 minute',
  retry,
});

/** Follows every open account with another strategy, once, and keeps what was found. */
export async function strategyDryRun({ dryRunId }: StrategyDryRunInput): Promise<void> {
  try {
    await long.runDryRun({ dryRunId });
  } catch (error) {
    log.error('A dry run could not be done.', { dryRunId, error });
    await short.failDryRun({ dryRunId, code: 'dryRun.notDone' });
  }
}
