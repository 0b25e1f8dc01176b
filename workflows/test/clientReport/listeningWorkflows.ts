import { condition, setHandler } from '@temporalio/workflow';
import { rulingReported } from '../../src/accountLifecycle/messages.js';

export { clientReport } from '../../src/index.js';

/** An account at the end of its life, as the report sees it: it waits to be told, and says by which report it was. */
export async function accountLifecycle(): Promise<string> {
  let told: string | undefined;
  setHandler(rulingReported, ({ reportId }) => {
    told = reportId;
  });
  await condition(() => told !== undefined);
  return told ?? '';
}
