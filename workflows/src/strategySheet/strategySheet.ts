import { proxyActivities } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { StrategySheetActivities, StrategySheetInput, StrategySheetOutcome } from './activities.js';

const { importStrategySheet } = proxyActivities<StrategySheetActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500ms', maximumInterval: '10 seconds' },
});

/** Reads an uploaded sheet away from the API, which never unpacks what it was sent. */
export async function strategySheet(input: StrategySheetInput): Promise<StrategySheetOutcome> {
  return importStrategySheet(input);
}
