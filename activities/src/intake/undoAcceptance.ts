import { WorkflowNotFoundError } from '@temporalio/common';
import pLimit from 'p-limit';
import { contactMade, intakeAccountIds, withdrawIntake } from '@cartera/database/intake';
import { workflowId } from '@cartera/domain/identity';
import { businessMoment } from '../businessMoment/index.js';
import type { IntakeDependencies } from './intakeActivities.js';
import { nonRetryable } from './nonRetryable.js';
import { heartbeating } from './progress.js';

const pageSize = 1000;
const concurrency = 50;

/** Ends every lifecycle of an intake; one that has ended already is what we want. */
async function endLifecycles({ connection, temporal }: IntakeDependencies, intakeId: string): Promise<void> {
  const limit = pLimit(concurrency);
  const endOne = async (accountId: string): Promise<void> => {
    try {
      await temporal.workflow.getHandle(workflowId.account(accountId)).terminate('intake.undone');
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  };
  let page = await intakeAccountIds(connection, intakeId, undefined, pageSize);
  while (page.length > 0) {
    await Promise.all(page.map((id) => limit(endOne, id)));
    page = await intakeAccountIds(connection, intakeId, page.at(-1), pageSize);
  }
}

/**
 * Takes an acceptance back: ends the lifecycles, then withdraws the accounts. Refused (`intake.contactMade`) once anybody
 * has been written to or spoken to.
 *
 * @returns accounts withdrawn
 */
export async function undoAcceptance(
  dependencies: IntakeDependencies,
  intakeId: string,
  actor: string,
): Promise<number> {
  const { connection, clock } = dependencies;
  if (await contactMade(connection, intakeId)) throw nonRetryable('intake.contactMade');
  await heartbeating(endLifecycles(dependencies, intakeId));
  return heartbeating(withdrawIntake(connection, intakeId, businessMoment(clock), actor));
}
