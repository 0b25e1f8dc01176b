import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import pLimit from 'p-limit';
import type { Connection } from '@cartera/database/connection';
import { markCommandsAnswered, unheardCommands } from '@cartera/database/command';
import type { BusinessClock } from '@cartera/domain/clock';
import { workflowId } from '@cartera/domain/identity';
import { businessMoment } from '../businessMoment/index.js';

export interface UnheardCommandActivities {
  /** Has every life look again whose command is done and not known to be answered, some hundreds at a time. */
  remindLives: () => Promise<void>;
}

const most = 500;
const concurrency = 8;

/** By the name and not the workflow's own definition: activities take only types from workflows. */
const lookAgain = 'lookAgain';

/** The activity of `unheardCommandSweep`, for the queue `records`. */
export function createUnheardCommandActivities({
  connection: { db },
  temporal,
  clock,
}: {
  connection: Pick<Connection, 'db'>;
  temporal: Client;
  clock: BusinessClock;
}): UnheardCommandActivities {
  const remind = async (accountId: string): Promise<void> => {
    try {
      await temporal.workflow.getHandle(workflowId.account(accountId)).signal(lookAgain);
    } catch (error) {
      // A life that has ended has nothing more to do about it.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  };
  return {
    remindLives: async () => {
      const limit = pLimit(concurrency);
      const unheard = await unheardCommands(db, most);
      const accounts = new Set(unheard.map(({ accountId }) => accountId));
      await Promise.all([...accounts].map((accountId) => limit(() => remind(accountId))));
      // After the signals: killed in between, it tells them again, and they find nothing new.
      await markCommandsAnswered(
        db,
        unheard.map(({ id }) => id),
        businessMoment(clock),
      );
    },
  };
}
