import { condition, defineSignal, setHandler } from '@temporalio/workflow';

export { mailingRun } from '../../src/mailingRun/index.js';

interface Notice {
  commandId: string;
  facts: object;
}

/** Stands where a life would: hears one notice and ends with it. */
export async function accountLifecycle(): Promise<Notice> {
  let heard: Notice | undefined;
  setHandler(defineSignal<[Notice]>('notice'), (notice) => {
    heard = notice;
  });
  await condition(() => heard !== undefined);
  return heard as unknown as Notice;
}
