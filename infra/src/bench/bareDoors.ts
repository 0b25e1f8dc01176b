import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';

/** What the bare workflows ask of the outside. */
export interface BareDoorActivities {
  insertRow: (id: string) => Promise<void>;
  /** Told when a sleeper wakes, by its time or by a call. */
  wake: (until: number) => Promise<void>;
}

const { insertRow } = proxyLocalActivities<BareDoorActivities>({ startToCloseTimeout: '1 minute' });
const { wake } = proxyActivities<BareDoorActivities>({ startToCloseTimeout: '1 minute' });

export const insert = defineUpdate<string, [string]>('insert');
export const rise = defineSignal('rise');

/** The least that a durable command can be: an update whose handler inserts one row in a local activity. */
export async function bareAccount(): Promise<void> {
  setHandler(insert, async (id) => {
    await insertRow(id);
    return id;
  });
  await condition(() => false);
}

/** The least that a promise can be: a timer until a moment (epoch ms), or until it is called, and one activity. */
export async function bareSleeper(until: number): Promise<void> {
  let called = false;
  setHandler(rise, () => {
    called = true;
  });
  await condition(() => called, Math.max(1, until - Date.now()));
  await wake(until);
}
