import { condition, proxyActivities } from '@temporalio/workflow';

/** The activity that the bare start loop's workflow does. */
export interface BareActivities {
  nothing: () => Promise<void>;
}

const { nothing } = proxyActivities<BareActivities>({ startToCloseTimeout: '1 minute' });

/** The least that a durable life can be: one empty activity, then it waits. */
export async function bareLife(): Promise<void> {
  await nothing();
  await condition(() => false);
}
