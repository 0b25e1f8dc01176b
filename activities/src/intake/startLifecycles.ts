import { activityInfo } from '@temporalio/activity';
import pLimit from 'p-limit';
import { intakeAccountIds, recordIntakeProgress } from '@cartera/database/intake';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { AccountLifecycleInput } from '@cartera/workflows/accountLifecycle';
import type { IntakeDependencies } from './intakeActivities.js';
import { lifeAttributes } from './lifeAttributes.js';
import { Progress } from './progress.js';

const pageSize = 1000;
/** Starts in flight: enough to keep the server busy, few enough for it to answer each at once. */
const concurrency = 50;

interface Started {
  /** Every account up to this id has its lifecycle. */
  lastId: string;
  started: number;
}

/**
 * Starts the lifecycle of every account of an intake. An account that has one keeps it, so a try that takes over from a
 * dead worker goes on from its last heartbeat without counting or starting anything twice.
 *
 * @returns lifecycles of the intake that are started
 */
export async function startLifecycles(
  { connection, temporal, lifecycleQueue = taskQueue.lives }: IntakeDependencies,
  intakeId: string,
  clock: BusinessClock,
): Promise<number> {
  const progress = new Progress(connection, intakeId);
  const limit = pLimit(concurrency);
  const typedSearchAttributes = await lifeAttributes(connection, temporal, intakeId);
  const startOne = async (accountId: string): Promise<void> => {
    const input: AccountLifecycleInput = { v: 1, accountId, effects: 'beside', commands: 'beside', clock };
    await temporal.workflow.start('accountLifecycle', {
      workflowId: workflowId.account(accountId),
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: lifecycleQueue,
      args: [input],
      typedSearchAttributes,
    });
  };
  const resumed = activityInfo().heartbeatDetails as Started | undefined;
  let { lastId, started }: Partial<Started> & { started: number } = resumed ?? { lastId: undefined, started: 0 };
  let page = await intakeAccountIds(connection, intakeId, lastId, pageSize);
  while (page.length > 0) {
    const running = Promise.all(page.map((id) => limit(startOne, id)));
    const next = intakeAccountIds(connection, intakeId, page.at(-1), pageSize);
    // Both are awaited together, so that neither is left behind unheard when the other fails.
    const [nextPage] = await Promise.all([next, running]);
    lastId = page.at(-1);
    started += page.length;
    await progress.report({ lifecyclesStarted: started }, false, { lastId, started });
    page = nextPage;
  }
  await recordIntakeProgress(connection.db, intakeId, { lifecyclesStarted: started });
  return started;
}
