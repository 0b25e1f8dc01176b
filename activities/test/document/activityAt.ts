import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

/** Refusals are what these tests provoke; the worker's warnings about them would bury a real failure. */
const quiet = new DefaultLogger('ERROR');

/** Runs an activity as the worker would, asked for at `moment`. */
export function activityAt<Input, Output>(
  activity: (input: Input) => Promise<Output>,
  input: Input,
  moment = '2026-11-22T18:00:00Z',
): Promise<Output> {
  const environment = new MockActivityEnvironment({ scheduledTimestampMs: Date.parse(moment) }, { logger: quiet });
  return environment.run(activity, input);
}
