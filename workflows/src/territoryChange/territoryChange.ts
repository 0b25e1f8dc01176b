import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import { taskQueue } from '@cartera/domain/identity';
import type { TerritoryActivities } from './activities.js';
import type { TerritoryChangeInput } from './input.js';

const { placeUnitAccounts, finishPlacing } = proxyActivities<TerritoryActivities>({
  taskQueue: taskQueue.intake,
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Askings of one run: keeps its history short whatever the number of accounts. */
const askingsInRun = 200;

/**
 * Gives the accounts of a unit to whoever's ground they lie on after its territory has changed, page by page. How far it came is in
 * the workflow, what is done is in the rows: killed anywhere it goes on, and a page that is repeated changes nothing. A territory
 * that changes again meanwhile has a workflow of its own; both judge by the newest ground.
 */
export async function territoryChange({ unitId, version, after }: TerritoryChangeInput): Promise<void> {
  let last = after;
  for (let asking = 0; asking < askingsInRun && !workflowInfo().continueAsNewSuggested; asking += 1) {
    const placed = await placeUnitAccounts({ unitId, after: last });
    if (placed.last === undefined) return finishPlacing({ unitId, version });
    last = placed.last;
  }
  await continueAsNew<typeof territoryChange>({ unitId, version, after: last });
}
