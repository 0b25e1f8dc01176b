import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ParentClosePolicy,
  continueAsNew,
  proxyActivities,
  sleep,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { TerritoryActivities } from './activities.js';

const { unitsToPlace } = proxyActivities<TerritoryActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

const interval = '5 minutes';

/** Rounds of one run: keeps its history short. */
const roundsInRun = 100;

async function begin(unitId: string, version: number): Promise<void> {
  try {
    await startChild('territoryChange', {
      workflowId: workflowId.territoryChange(unitId, version),
      args: [{ unitId, version }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/**
 * Goes round for ever, one for the whole system, under `workflowId.territorySweep`: a territory is written before its placing is
 * begun, and whoever stops between the two leaves a unit that nobody would look at again.
 */
export async function territorySweep(): Promise<void> {
  for (let round = 0; round < roundsInRun && !workflowInfo().continueAsNewSuggested; round += 1) {
    for (const { unitId, version } of await unitsToPlace()) await begin(unitId, version);
    await sleep(interval);
  }
  await continueAsNew<typeof territorySweep>();
}
