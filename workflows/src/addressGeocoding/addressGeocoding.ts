import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { GeocodingActivities } from '@cartera/activities/geocoding';
import { taskQueue } from '@cartera/domain/identity';

/** A geocoder that is down may stay so for a day: the tries go on, a quarter of an hour apart, and nothing waits for them. */
const { geocodePending } = proxyActivities<GeocodingActivities>({
  taskQueue: taskQueue.routing,
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '5 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '15 minutes' },
});

/** Pages of one run: keeps its history short whatever the size of the intake. */
const pagesInRun = 100;

/** What the geocoding of an intake is started with, under `workflowId.geocoding(intakeId)`. */
export interface AddressGeocodingInput {
  intakeId: string;
}

/**
 * Gives the deliverable addresses of an intake their place on the map, at the geocoder's pace and page by page. What is done
 * is in the rows, so a new run simply goes on.
 */
export async function addressGeocoding(input: AddressGeocodingInput): Promise<void> {
  for (let page = 0; page < pagesInRun && !workflowInfo().continueAsNewSuggested; page += 1) {
    const { more } = await geocodePending(input);
    if (!more) return;
  }
  await continueAsNew<typeof addressGeocoding>(input);
}
