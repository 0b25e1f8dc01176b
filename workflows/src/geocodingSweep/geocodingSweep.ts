import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { GeocodingActivities } from '@cartera/activities/geocoding';
import { taskQueue } from '@cartera/domain/identity';
import { startGeocoding } from '../addressGeocoding/index.js';

const { intakesToGeocode } = proxyActivities<GeocodingActivities>({
  taskQueue: taskQueue.routing,
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

const interval = '5 minutes';

/** Rounds of one run: keeps its history short. */
const roundsInRun = 100;

/**
 * Goes round for ever, one for the whole system, under `workflowId.geocodingSweep`: whatever address waits for its place on
 * the map, because a person has corrected it or because the geocoding of its intake has ended without it, is geocoded within
 * minutes. Nobody has to remember to ask.
 */
export async function geocodingSweep(): Promise<void> {
  for (let round = 0; round < roundsInRun && !workflowInfo().continueAsNewSuggested; round += 1) {
    for (const intakeId of await intakesToGeocode()) await startGeocoding(intakeId);
    await sleep(interval);
  }
  await continueAsNew<typeof geocodingSweep>();
}
