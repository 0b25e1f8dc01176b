import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { UnheardCommandActivities } from '@cartera/activities/unheardCommand';
import { taskQueue } from '@cartera/domain/identity';

const { remindLives } = proxyActivities<UnheardCommandActivities>({
  taskQueue: taskQueue.records,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/** A person whose answer was lost sees it on the screen meanwhile: the effect itself is kept. Only what comes next waits. */
const interval = '30 seconds';

/** Rounds of one run: keeps its history short. */
const roundsInRun = 200;

/**
 * Goes round for ever, one for the whole system, under `workflowId.unheardCommandSweep`: a life whose command was done and whose
 * answer nobody got is told to look again. The update may have been lost together with its workflow task after the effect
 * was kept (a server that was killed), and whoever asked may never ask again.
 */
export async function unheardCommandSweep(): Promise<void> {
  for (let round = 0; round < roundsInRun && !workflowInfo().continueAsNewSuggested; round += 1) {
    await remindLives();
    await sleep(interval);
  }
  await continueAsNew<typeof unheardCommandSweep>();
}
